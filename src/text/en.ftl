# All that Pejl says in English. One file per language; same keys and variables as in da.ftl.
# The no-break space between number and unit is set by the number formats, not here.

### words

need = need
frame = frame
gap = gap
coverage = coverage
fte = FTE
total = total
persons = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

### factors

factor-frame-growth = Growth of the frames a year
factor-demographic-compensation = Compensation for demography
factor-transfer-compensation = The state's cover of changes in transfers
factor-earmark-dkk = Earmarked money a year
factor-healthy-ageing = Healthy ageing
factor-compensation-healthy-ageing = Healthy ageing in the regulation
factor-complexity-growth = Growth of complexity a year
factor-mortality-change = Further change of mortality a year
factor-fertility-factor = Fertility
factor-migration-factor = In-migration
factor-refugees-factor = Refugees
factor-unemployment-shift = Addition to unemployment
factor-real-wage-growth = Wage growth beyond the frame's index a year

### changes

changes-title = What the scenarios change: { $study }
changes-from = Against { $base }:
changes-from-nothing = Against Pejl's neutral start (no growth, no compensation for demography, the state covers transfers):
changes-none = nothing
changes-step = { $value } from { $year }

### summary

summary-base-year = { $study } { $year }: DKK { $budget }m, { $persons } citizens, { $employees } employees ({ $fte } FTE)
summary-people = Until { $year } ({ $scenario }): population { $all }, 80 and over { $old }, { $ages } years { $working }
summary-scenario = Scenario
summary-need = Need { $year }
summary-frame = Frame
summary-gap = Gap
summary-worst = Largest gap
summary-first-gap = From
summary-no-area = no area
summary-never = never
summary-foot = DKK million at { $year } prices, plan: { $plan }. Need is what it costs to keep today's level of service. "From": first year with a gap above { $tolerance } of need.

### command line

cli-done = { $runs ->
    [one] { $runs } run in { $seconds } s. Everything is in { $folder } (run { $digest }).
   *[other] { $runs } runs in { $seconds } s. Everything is in { $folder } (run { $digest }).
}
cli-check-ok = { $study }: { $areas } areas, { $services } services, { $scenarios } scenarios, { $plans } plans, { $from }–{ $to }. Nothing to mend.
cli-check-warnings = { $study }: { $areas } areas, { $services } services, { $scenarios } scenarios, { $plans } plans, { $from }–{ $to }. It can be run; see the warnings above.
cli-calibration-title = Calibration to the budget (multiplies unit costs and FTE):
cli-calibration-area = Area
cli-calibration-service = Services
cli-calibration-transfer = Transfers
cli-calibration-fte = FTE
cli-unknown-scenario = unknown scenario `{ $scenario }`; the study has: { $known }
cli-not-ours = { $folder } holds other files than an earlier run; Pejl does not empty it. Choose another folder with --out.
cli-machine-failed = error: { $cause }
cli-progress-scenarios = scenarios
cli-progress-pictures = pictures
cli-progress-files = files
cli-threads-failed = cannot start { $threads } threads
cli-vectors-missing = this machine has no vector unit `{ $unit }`; it has: { $known }
