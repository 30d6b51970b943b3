# Alt hvad Pejl siger på dansk. Én fil pr. sprog; samme nøgler og variable som i en.ftl.
# Fast mellemrum mellem tal og enhed sættes af talformaterne, ikke her.

### words

need = behov
frame = ramme
gap = gab
coverage = dækningsgrad
fte = årsværk
total = i alt
persons = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}

### factors

factor-frame-growth = Rammernes vækst om året
factor-demographic-compensation = Kompensation for demografi
factor-transfer-compensation = Statens dækning af ændringer i overførsler
factor-earmark-dkk = Øremærkede midler om året
factor-healthy-ageing = Sund aldring
factor-compensation-healthy-ageing = Sund aldring i reguleringen
factor-complexity-growth = Vækst i kompleksitet om året
factor-mortality-change = Yderligere ændring af dødeligheden om året
factor-fertility-factor = Fertilitet
factor-migration-factor = Tilflytning
factor-refugees-factor = Flygtninge
factor-unemployment-shift = Tillæg til ledigheden
factor-real-wage-growth = Lønvækst ud over rammens indeks om året

### changes

changes-title = Hvad scenarierne ændrer: { $study }
changes-from = I forhold til { $base }:
changes-from-nothing = I forhold til Pejls neutrale udgangspunkt (ingen vækst, ingen kompensation for demografi, staten dækker overførsler):
changes-none = ingenting
changes-step = { $value } fra { $year }

### summary

summary-base-year = { $study } { $year }: { $budget } mio. kr., { $persons } borgere, { $employees } ansatte ({ $fte } årsværk)
summary-people = Frem til { $year } ({ $scenario }): befolkning { $all }, 80 år og derover { $old }, { $ages } år { $working }
summary-scenario = Scenarie
summary-need = Behov { $year }
summary-frame = Ramme
summary-gap = Gab
summary-worst = Størst gab
summary-first-gap = Fra
summary-no-area = intet område
summary-never = aldrig
summary-foot = Mio. kr. i { $year }-priser, plan: { $plan }. Behov er, hvad det koster at holde dagens serviceniveau. «Fra»: første år med et gab over { $tolerance } af behovet.

### command line

cli-done = { $runs ->
    [one] { $runs } kørsel på { $seconds } s. Alt ligger i { $folder } (kørsel { $digest }).
   *[other] { $runs } kørsler på { $seconds } s. Alt ligger i { $folder } (kørsel { $digest }).
}
cli-check-ok = { $study }: { $areas } områder, { $services } ydelser, { $scenarios } scenarier, { $plans } planer, { $from }–{ $to }. Intet at rette.
cli-check-warnings = { $study }: { $areas } områder, { $services } ydelser, { $scenarios } scenarier, { $plans } planer, { $from }–{ $to }. Kan køres; se advarslerne ovenfor.
cli-calibration-title = Kalibrering til budgettet (ganges på enhedspriser og årsværk):
cli-calibration-area = Område
cli-calibration-service = Service
cli-calibration-transfer = Overførsler
cli-calibration-fte = Årsværk
cli-unknown-scenario = ukendt scenarie `{ $scenario }`; studiet har: { $known }
cli-not-ours = { $folder } rummer andre filer end en tidligere kørsel; Pejl tømmer den ikke. Vælg en anden mappe med --out.
cli-machine-failed = fejl: { $cause }
cli-progress-scenarios = scenarier
cli-progress-pictures = billeder
cli-progress-files = filer
cli-threads-failed = kan ikke starte { $threads } tråde
cli-vectors-missing = denne maskine har ikke vektorenheden `{ $unit }`; den har: { $known }
