# All that Pejl says in English. One file per language; same keys and variables as in da.ftl.
# The no-break space between number and unit is set by the number formats, not here.

### words

fte = FTE
total = total
persons = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

list-and = { $list } and { $last }
list-or = { $list } or { $last }
quoted = “{ $name }”

### headings and words that stand in many places

head-plan = Plan
head-scenario = Scenario
head-area = Area
head-service = Service
head-factor = Factor
head-year = Year
head-from-year = From year
head-age = Age
head-total = Total
head-need = Need
head-need-in = Need { $year }
head-frame = Frame
head-need-and-frame = Need and frame
head-gap = Gap
head-gap-in = Gap { $year }
head-gap-by-area = Gap by area
head-coverage = Coverage
head-lowest-coverage = Lowest coverage
head-floor = Floor
head-below-floor = Below the floor
head-unmet = Unmet
head-unmet-need = Unmet need
head-others = Others
head-money = Money
head-hands = Hands
head-promises = Promises
head-missing-fte = Missing, FTE
head-largest-regret = Largest regret
head-plans-side-by-side = The plans side by side
head-distribution = Distribution
head-runs = Runs
head-charts = Charts
head-uncertainty = Uncertainty
head-inputs = Inputs
head-sources = Sources
head-publisher = Publisher
head-source-title = Title
head-basis = Basis
never = never
no-numbers = no numbers
share-under = under { $share }
share-over = over { $share }
eight-of-ten-runs = 8 of 10 runs fall here
version-and-run = Pejl { $version } · run { $digest }
under-plan-in-scenario = Under the plan “{ $plan }” in the scenario “{ $scenario }”: { $told }.

count-runs = { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
}
count-futures = { $runs ->
    [one] { $runs } future
   *[other] { $runs } futures
}
futures-word = { $drawn ->
    [scenarios] scenarios
   *[runs] runs
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
factor-recruit-share = Hires a year, of those of working age
factor-use-factor = Use of the service
factor-realisation = Share of the effect that comes true
factor-realisation-delay-years = Years by which the effect comes late
plan-assumed-effect = { $name } (assumed effect)
factor-promise = { $plan }: { $lever }
factor-promise-lean = LEAN
factor-promise-restructuring = restructuring
factor-promise-overhead = staff functions
factor-promise-demand = demand levers
factor-promise-on = { $lever }, { $on }
factor-in-area = { $name } ({ $area })
factor-as-fit = { $name } (from the fit, on average)
factor-as-offset = { $name } (addition)
factor-as-slope = { $name } (slope a year)
factor-range = { $low } to { $high }

### changes

changes-title = What the scenarios change: { $study }
changes-from = Against { $base }:
changes-from-nothing = Against Pejl's neutral start (no growth, no compensation for demography, the state covers transfers):
changes-none = nothing
changes-step = { $value } from { $year }

### summary

summary-base-year = { $study } { $year }: DKK { $budget }m, { $persons } citizens, { $employees } employees ({ $fte } FTE)
summary-people = Until { $year } ({ $scenario }): population { $all }, 80 and over { $old }, { $ages } years { $working }
summary-worst = Largest gap
summary-first-gap = From
summary-no-area = no area
summary-warnings = { $count ->
    [one] One warning is about these figures; it is above and in manifest.json.
   *[other] { $count } warnings are about these figures; they are above and in manifest.json.
}
warnings-lead = { $count ->
    [one] One warning is about the figures here:
   *[other] { $count } warnings are about the figures here:
}
warnings-line = { $text }{ $has-place ->
    [yes] {" "}({ $place })
   *[no] {""}
}{ $others ->
    [0] {""}
    [one] {" "}and in one more place
   *[other] {" "}and in { $others } more places
}.
warnings-more = { $count ->
    [one] One more warning is in manifest.json.
   *[other] { $count } more warnings are in manifest.json.
}
print-warnings = Warnings
summary-foot = DKK m in { $year } prices, “{ $plan }”. Need: what today's level of service costs. “From”: first year with a gap above { $tolerance }.{ $hidden ->
    [0] {""}
    [one] {" "}{ $hidden } scenario between: see gap.csv.
   *[other] {" "}{ $hidden } scenarios between: see gap.csv.
}

### command line

cli-done = { $runs ->
    [one] { $runs } run in { $seconds } s. Everything is in { $folder } (run { $digest }).
   *[other] { $runs } runs in { $seconds } s. Everything is in { $folder } (run { $digest }).
}
cli-check-what = { $study }: { $areas ->
    [one] { $areas } area
   *[other] { $areas } areas
}, { $services ->
    [one] { $services } service
   *[other] { $services } services
}, { $scenarios ->
    [one] { $scenarios } scenario
   *[other] { $scenarios } scenarios
}, { $plans ->
    [one] { $plans } plan
   *[other] { $plans } plans
}, { $from }–{ $to }.
cli-check-ok = { cli-check-what } Nothing to mend.
cli-check-warnings = { cli-check-what } It can be run; see the warnings above.
cli-calibration-title = Calibration to the budget (multiplies unit costs and FTE):
cli-calibration-service = Services
cli-calibration-transfer = Transfers
cli-calibration-fte = FTE
cli-constraint-title = Held to the forecast { $path }, and what that took in the base scenario:
cli-constraint-title-vintage = Held to the forecast { $path }, vintage { $vintage }, and what that took in the base scenario:
cli-constraint-years = years: { $from }–{ $to }, { $groups ->
    [one] one age group
   *[other] { $groups } age groups
}
cli-constraint-largest = largest scaling: { $scaling } ({ $group } in { $year })
cli-constraint-mean = added or taken on average: { $mean } of the people in the groups a year
constraint-everybody = everybody
summary-constraint = Held to the population forecast "{ $name }": largest scaling { $scaling } ({ $group } in { $year }); all figures in constraint.csv
cli-not-ours = { $folder } holds other files than an earlier run; Pejl does not empty it. Choose another folder with --out.
cli-is-a-file = { $folder } is a file and not a folder. Choose another folder with --out.
cli-is-a-link = { $folder } is a link. Give the folder itself with --out, or choose another one.
cli-holds-input = { $folder } holds { $input }, which is being read; the folder is replaced whole when the results are written. Choose another folder with --out.
cli-of-another-study = { $folder } holds results of another study, { $study }. Choose another folder with --out, or delete { $folder } first.
cli-kept = { $count ->
        [one] 1 file in { $from } was not written by Pejl or was changed since; it has been moved to { $to }.
       *[other] { $count } files in { $from } were not written by Pejl or were changed since; they have been moved to { $to }.
    }
cli-waits-for-another = waiting for another run that writes in { $folder }
system-not-found = the file or folder does not exist
system-permission-denied = permission denied
system-full = there is no more room on the disk
system-read-only = the file system can only be read
system-is-a-folder = it is a folder and not a file
system-not-a-folder = a part of the path is a file and not a folder
system-exists = it exists already
system-too-large = the file is too large for the file system
system-name = the name is not allowed
system-not-text = the file is not text in UTF-8
system-other = error { $code } of the system
cli-machine-failed = error: { $cause }
cli-progress-scenarios = scenarios
cli-progress-pictures = pictures
cli-progress-files = files
cli-vectors-missing = this machine has no vector unit `{ $unit }`; it has: { $known }

### what a word on the command line stands for

lookup-unknown = { $kind ->
    [plan] unknown plan `{ $word }`
    [scenario] unknown scenario `{ $word }`
    [area] unknown area `{ $word }`
    [service] unknown service `{ $word }`
    [figure] no figure here is called `{ $word }`
    [measure] unknown measure `{ $word }`
    [knob] unknown factor or lever `{ $word }`
   *[picture] unknown picture `{ $word }`
}; there are: { $known }{ $has-example ->
    [yes] . The three dots are an area or a service, as in `{ $example }`
   *[no] {""}
}
lookup-unknown-near = { $kind ->
    [plan] unknown plan `{ $word }`
    [scenario] unknown scenario `{ $word }`
    [area] unknown area `{ $word }`
    [service] unknown service `{ $word }`
    [figure] no figure here is called `{ $word }`
    [measure] unknown measure `{ $word }`
    [knob] unknown factor or lever `{ $word }`
   *[picture] unknown picture `{ $word }`
}; did you mean `{ $near }`? There are: { $known }{ $has-example ->
    [yes] . The three dots are an area or a service, as in `{ $example }`
   *[no] {""}
}
lookup-ambiguous = { $kind ->
    [plan] several plans are called `{ $word }`; write the id of one of them
    [scenario] several scenarios are called `{ $word }`; write the id of one of them
    [area] several areas are called `{ $word }`; write the id of one of them
    [service] several services are called `{ $word }`; write the id of one of them
    [figure] several figures are called `{ $word }`; write the id of one of them
    [measure] several measures are called `{ $word }`; write the id of one of them
    [knob] several factors or levers are called `{ $word }`; write the id of one of them
   *[picture] several pictures are called `{ $word }`; write the id of one of them
}: { $ids }

### diagnostics

diag-level-error = error
diag-level-warning = warning
diag-level-note = note
diag-level-help = help
diag-did-you-mean = did you mean `{ $word }`?
diag-and-more = { $count ->
    [one] { $count } more of this kind in the file, on line { $lines }
   *[other] { $count } more of this kind in the file, on lines { $lines }
}
diag-also-here = the other stands here
diag-summary-errors = error: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
} and { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
} in { $study }; nothing was run

diag-file-missing = the file `{ $path }` is not there
diag-file-missing-help = put the file there, or correct the path
diag-not-a-file = `{ $path }` is not a file
diag-not-a-file-help = a file is expected here; a folder or anything else cannot be read
diag-file-unreadable = `{ $path }` cannot be read: { $cause }
diag-file-unreadable-help = { $why ->
    [right] give yourself the right to read it
   *[other] see whether the disk or the network drive is there, and try again
}
diag-file-empty = the file is empty
diag-file-empty-help = put the content into it; a table that a study may do without can also be taken out of it
diag-file-binary = { $kind ->
    [xlsx] the file is an Excel workbook (.xlsx), whatever its name says
    [xls] the file is an old Excel workbook (.xls), whatever its name says
    [ods] the file is a LibreOffice workbook (.ods), whatever its name says
    [pdf] the file is a PDF, whatever its name says
   *[other] the file is not text
}
diag-file-binary-help = { $kind ->
    [pdf] find the figures as a table, and save it as CSV (UTF-8)
    [other] save the table as CSV (UTF-8), or the text as UTF-8
   *[xlsx] open it in the spreadsheet and save the sheet with the table as "CSV UTF-8"; another name does not make it CSV
}
diag-not-utf8 = { $kind ->
    [utf16] the file is UTF-16 (what Excel calls "Unicode text"), not UTF-8
   *[windows] the file is not UTF-8
}
diag-not-utf8-help = { $kind ->
    [utf16] save it as UTF-8; in Excel a table is saved as "CSV UTF-8"
   *[windows] it looks like Windows or Latin-1 characters; save it as UTF-8 (in Excel "CSV UTF-8")
}
diag-file-too-large = `{ $path }` is larger than { $megabytes } MB
diag-file-too-large-help = no table of a study is that large; is it the right file?
diag-study-missing = the study `{ $path }` is not there
diag-study-missing-help = give the folder that holds `model.toml`
diag-toml-syntax = the file does not follow the rules of TOML here
diag-toml-syntax-help = { $slip ->
    [comma] numbers have a decimal point here: `0.95`, not `0,95`
    [thousands] thousands are written without points or with `_`: `20_000_000`
    [percent] per cent is written as a share: 3 % is `0.03`
   *[other] text stands in "…", numbers without, and a table as { "{" } … { "}" } on one line
}
diag-toml-syntax-note = the parser says: { $cause }
diag-unknown-key = unknown key `{ $key }`
diag-unknown-key-help = correct it, or take it out; keys known here: { $known }
diag-missing-key = the key `{ $key }` is missing
diag-missing-key-help = add `{ $key } = …`
diag-wrong-type = something like `{ $expected }` is expected here
diag-wrong-type-help = write the value in that form
diag-out-of-range = { $found } is outside what is allowed
diag-out-of-range-help = { $is ->
    [share] allowed is from { $low } to { $high }; 70 per cent is written 0.7
    [weight] allowed is 0 and from { $low } to { $high }
   *[number] allowed is from { $low } to { $high }
}
diag-double-id = the id `{ $id }` is used twice
diag-double-id-help = if both are the same, take one out; otherwise give one another id, and use it wherever that one is meant
diag-id-in-other-case = the id `{ $id }` is `{ $other }` in other capitals
diag-id-in-other-case-help = give one of them another name; capitals do not count on the command line
diag-list-too-long = `{ $what }` has { $count } entries; a study may have { $most }
diag-list-too-long-help = take out what is not used, or split the study in two
diag-draw-too-large = in some draws the { $amount ->
    [persons] population
    [fte] FTE
    [frame] frame
    [running] need in running prices
   *[need] need
}{ $has_area ->
    [yes] {" "}of `{ $area }`
   *[no] {""}
} in { $year } cannot be counted: it is past 10,000 billion, or no number
diag-draw-too-large-note = nothing was written, as no mean and no quantile after that would be right
diag-draw-too-large-help = narrow the distributions of the growth factors (0.02 is 2% a year), or end the study earlier
diag-bad-id = `{ $id }` cannot be an id
diag-bad-id-help = { $of ->
    [levers] `lean`, `restructuring`, `overhead` and `demand` mean all levers of their kind: give another id
   *[any] use letters a-z, digits, `_` and `-`, beginning with a letter; `total`, `ensemble` and `scenarios` are taken
}
diag-unknown-id = `{ $id }` is not in { $where }
diag-unknown-id-help = correct the id, or add it in { $where }
diag-not-per-area = `{ $key }` holds for the whole study and cannot be given per area
diag-not-per-area-help = { $place ->
    [ensemble] write `{ $key }` alone
   *[other] write a number or a path over years as { "{" } 2017 = 0.5 { "}" }
}
diag-cycle = { $place ->
    [itself] the initiative `{ $own }` has an effect on itself
    [plans] initiatives strengthen each other in a ring: { $round }
   *[scenarios] `based_on` goes round: { $round }
}
diag-cycle-help = { $place ->
    [itself] name another initiative, or write the whole effect on what it moves
    [plans] take out one of the effects: nobody can tell which of them works first
   *[scenarios] take `based_on` out of one of the scenarios
}
diag-bad-horizon = the horizon { $horizon } does not fit the base year
diag-bad-horizon-help = `horizon` must lie from { $first } to { $last }
diag-area-count = the study has { $found } areas
diag-area-count-help = there must be from 1 to 16 [[area]]
diag-area-empty = the area `{ $area }` has neither budget nor services
diag-area-empty-help = take the area out, or write its budget in kroner and its services with their use rates
diag-budget-without-use = nobody uses what the area `{ $area }` has a budget of DKK { $budget }m for ({ $kind }) in { $base }{ $has_scenario ->
    [yes] {" "}in scenario `{ $scenario }`
   *[no] {""}
}: { $services }
diag-budget-without-use-note = unit costs are set so that the use of the base year takes the budget; without use all of it would look like a surplus
diag-budget-without-use-help = give { $count ->
    [one] it
   *[other] them
} use rates at ages where people live in { $base }, or put { $count ->
    [one] the row
   *[other] the rows
} under an area with others of kind `{ $kind }` in use, and set this budget to 0
diag-service-without-use = nobody uses `{ $service }` in { $base }, so no part of the budget of `{ $area }` is for it
diag-service-without-use-note = once it is used, its unit cost comes on top of what the others take{ $has_fixed ->
    [yes] , and its fixed share of { $fixed }% counts as 0
   *[no] {""}
}
diag-service-without-use-help = if it was in use, give it use rates at ages where people live in { $base }, or the table of its driver people in that year (refugees: in the years before it); if it is new, leave it so
diag-people-not-there = in scenario `{ $scenario }` more { $sex ->
    [f] women
   *[m] men
} aged { $age }{ $open ->
    [yes] {" "}and over
   *[no] {""}
} are to move out in { $year } than live there; { $persons } were not taken
diag-people-not-there-note = { $rows ->
    [one] it is so in this row alone
   *[other] it is so for { $rows } combinations of year, sex and age, { $all } persons in all
}{ $scenarios ->
    [one] {""}
   *[other] , and the same in { $scenarios } scenarios
}; the run keeps them, so that its population is larger than the table says
diag-people-not-there-help = let fewer move out at these ages and in these years, or give moves as `in_persons` and `out_rate`, which is a share of those who live there
diag-transfers-unpaid = in scenario `{ $scenario }` under plan `{ $plan }` the frame does not pay the transfers owed by law from { $year }; DKK { $short }m are missing in that year
diag-transfers-unpaid-note = the money for services is then below 0 and coverage is shown as 0{ $others ->
    [0] {""}
    [one] ; it is so for one more pair of scenario and plan
   *[other] ; it is so for { $others } more pairs of scenario and plan
}
diag-transfers-unpaid-help = check the use rates and unit costs of transfers, `unemployment_shift`, `frame_growth`, and what the state carries of their growth (`transfer_compensation`)
diag-area-without-money = in scenario `{ $scenario }` under plan `{ $plan }` the area `{ $area }` has DKK { $money }m for services in { $year }, where DKK { $need }m are needed
diag-area-without-money-note = coverage is shown as 0{ $others ->
    [0] {""}
    [one] ; it comes to that for one more pair of scenario and plan
   *[other] ; it comes to that for { $others } more pairs of scenario and plan
}
diag-area-without-money-help = check `frame_growth`, `transfer_compensation` and the plan's `allocation`; rule `protect` with a floor under `{ $area }` gives it money
diag-rate-cut = in scenario `{ $scenario }` `unemployment_shift` takes unemployment { $way ->
    [below] below 0
   *[above] above everybody
} at ages { $from } to { $to } in { $year }, the first year with any; { $persons } persons are counted otherwise than it says
diag-rate-cut-note = the rate is held between 0 and 1{ $scenarios ->
    [one] {""}
   *[other] ; it comes to that in { $scenarios } scenarios
}
diag-rate-cut-help = a shift is added to the rates of unemployment.csv: -0.01 is one in a hundred fewer; let it stay above minus the lowest rate, or change the rates themselves
diag-amount-too-large = in scenario `{ $scenario }` the { $amount ->
    [persons] population
    [fte] FTE
    [frame] frame
    [running] need in running prices
   *[need] need
}{ $has_area ->
    [yes] {" "}of `{ $area }`
   *[no] {""}
} in { $year } cannot be counted: it is past 10,000 billion, or no number
diag-amount-too-large-note = nothing was written, as no number after that would be right{ $scenarios ->
    [one] {""}
   *[other] ; it is so in { $scenarios } scenarios
}
diag-amount-too-large-help = look for a growth that was meant in per cent (0.02 is 2% a year) in `complexity_growth`, `real_wage_growth`, `frame_growth` and the factors on people, for budgets and costs with too many zeros, or end the study earlier
diag-year-never-used = the year { $year } is after the horizon { $horizon } and never used
diag-year-never-used-help = take it out, or raise `horizon`
diag-nothing-given = the file has no { $what }
diag-nothing-given-help = add at least one { $what }
diag-unknown-column = unknown column `{ $column }`
diag-unknown-column-help = correct its name, or take the column out; columns known here: { $known }, source, note
diag-missing-column = the column `{ $column }` is missing
diag-missing-column-help = add it to the header and to each row
diag-double-column = the column `{ $column }` stands twice
diag-double-column-help = take one of them out
diag-cell-count = the row has { $found } cells, the header { $expected }
diag-cell-count-help = a separator too many or too few? text with a separator stands in "…"; decimal commas need semicolons between the cells
diag-not-a-number = `{ $found }` is not a number
diag-not-a-number-help = { $kind ->
    [percent] per cent is written as a share, without the sign: 3 % is 0{ $decimal }03
   *[other] write the number alone, with `{ $decimal }` as the decimal sign and without unit
}
diag-not-a-number-note = { $dialect ->
    [semicolon] the header has semicolons, so the decimal sign here is the comma
    [tab] the header has tabs, and the other numbers of the table have `{ $decimal }` as the decimal sign
   *[other] the header has commas, so the decimal sign here is the point
}
diag-not-whole = `{ $found }` is not a whole number
diag-not-whole-help = years and ages are whole numbers
diag-thousands-separator = `{ $found }` can be read in two ways, or has separators of thousands
diag-thousands-separator-help = write the number without separators of thousands and with `{ $decimal }` before the decimals
diag-thousands-separator-note = { diag-not-a-number-note }
diag-not-finite = the number is infinite, not a number or larger than 10¹⁵
diag-not-finite-help = correct the number; is there a fault in the sheet's arithmetic?
diag-empty-cell = the cell in `{ $column }` is empty
diag-empty-cell-help = { $form ->
    [number] write the figure; 0 only where it is known to be 0
   *[other] write what is meant
}
diag-unknown-word = unknown word `{ $word }`
diag-unknown-word-help = { $meant ->
    [women] write `f` for women (in StatBank Kvinder, K or 2)
    [men] write `m` for men (in StatBank Mænd, M or 1)
    [both] write `b` for both
    [total] take the row out if women and men have rows of their own; a total cannot be split into them
   *[other] write one of: { $known }
}
diag-no-rows = the table has no rows
diag-no-rows-help = add the rows; a table that a study may do without can also be taken out of it
diag-csv-syntax = the table cannot be read from here
diag-csv-syntax-help = is a closing quotation mark missing?
diag-table-layout = { $kind ->
    [html] the file is a web page (HTML), not a table in CSV
    [json] the file is JSON, not a table in CSV
    [px] the file is a PX file of a statistics bank, not a table in CSV
    [sep] the first line is Excel's `sep=` and not the header
    [statbank] this is a table as StatBank (Statistics Denmark) gives it
    [titles] above the header there { $titles ->
        [one] is a line of title
       *[other] are { $titles } lines of title
    }
    [years] years are columns here ({ $found }); each year should have rows of its own
    [ages] ages are columns here ({ $found }); each age should have a row of its own
    [sexes] women and men are columns here ({ $found }); each sex should have rows of its own
    [no-header] the first row has figures and no names of columns
   *[unknown-header] none of the columns is known here ({ $found })
}
diag-table-layout-help = { $kind ->
    [html] open it in Excel, make a table with the header `{ $header }`, and save it as "CSV UTF-8"
    [json] get the table as CSV, and give it the header `{ $header }`
    [px] get the table as CSV, and give it the header `{ $header }`
    [sep] take the line out; the header `{ $header }` comes first
    [statbank] make a table with the header `{ $header }` and a row for each combination, saved as UTF-8: women (Kvinder, K, 2) are `f` and men (Mænd, M, 1) `m`; `0 år` is 0, and the last row has all who are as old or older; { $of ->
        [stock] `2020K1` is 2020 (1 January), and the other quarters are left out
       *[flow] a year is four digits, and its quarters or months are added up
    }; totals (`I alt`) are left out
    [titles] take the lines above the header out
    [years] turn the table so that its header is `{ $header }`, with one row for each year where there is a column now
    [ages] turn the table so that its header is `{ $header }`, with one row for each age where there is a column now
    [sexes] turn the table so that its header is `{ $header }`, with one row for `f` (women) and one for `m` (men) where there are columns now
    [no-header] put the header `{ $header }` above it, with the columns in that order
   *[unknown-header] give the columns the names `{ $header }`
}
diag-age-form = { $kind ->
    [open] `{ $found }` is an open age; here an age is a number
    [group] `{ $found }` is a group of ages; here an age is a number
    [total] `{ $found }` is all ages together
   *[single] `{ $found }` has words beside the age
}
diag-age-form-help = { $kind ->
    [open] { $of ->
        [bands] write { $from } in `age_from`, and 120 in `age_to` for all who are older
        [open-bands] write { $from } in `age_from`, and leave `age_to` empty
       *[other] write { $from }: the last age of the table is open and holds all who are as old or older
    }
    [group] { $of ->
        [counts] take the figures by single year of age; where there are none, share the figure out over the ages { $from }–{ $to } so that they add up to it
        [rates] write a row for each age from { $from } to { $to }; a rate of the group may be repeated, as it is not added up
       *[other] write { $from } in `age_from` and { $to } in `age_to`
    }
    [total] take the row out: all ages are counted from their own rows
   *[single] write { $from }
}
diag-year-form = { $kind ->
    [first-quarter] `{ $found }` is a quarter; here a year is four digits
    [quarter] `{ $found }` is a quarter; here a year is four digits
    [month] `{ $found }` is a month or a week; here a year is four digits
    [span] `{ $found }` is more than one year; here a year is four digits
   *[date] `{ $found }` is a date; here a year is four digits
}
diag-year-form-help = { $of ->
    [stock] { $kind ->
        [first-quarter] write { $year }: people are counted on 1 January, which is what the first quarter gives
        [quarter] take the row out: people are counted on 1 January, which is what the first quarter gives
        [month] keep the figures of 1 January with { $year } as the year, and take the others out
       *[other] write the year whose 1 January the figure is from
    }
   *[flow] { $kind ->
        [span] write one row for each year
        [date] write { $year }, if the figure is of the whole year
       *[other] add the quarters or months of { $year } up to one row with { $year } as the year; a rate is not added up: take that of the whole year
    }
}
diag-value-missing = { $kind ->
    [nil] `{ $found }` means nothing, but is not a number
   *[unknown] `{ $found }` says that there is no figure
}
diag-value-missing-help = { $kind ->
    [nil] write 0, if the table's own key says so, as StatBank's does
   *[unknown] a missing value is not 0: find the figure elsewhere, or write an estimate and say so in `source`
}
diag-double-row = the row for { $what } stands twice
diag-double-row-help = if one of them is about something else, correct it; if they are parts of one figure, add them up in one row; if they are the same, take one out
diag-missing-ages = { $sex ->
    [f] women aged { $ages } have no row in { $years }
   *[m] men aged { $ages } have no row in { $years }
}
diag-missing-ages-help = { $table ->
    [mortality] { $tail ->
        [yes] add the death rates of these ages, or let the tables end at the age where this one ends and gather all who are older there; 0 would let them live for ever
       *[no] add the death rate of each of these ages; 0 would mean that nobody dies at that age
    }
    [population] add a row for each of them; write 0 for an age at which nobody lives
    [deaths] add a row for each of them; write 0 in both columns for an age at which nobody lives
    [fertility] add the rate of each of these ages; 0 would mean no births at that age
    [fit-fertility] add the rate of each of these ages; 0 would mean no births at that age
   *[other] add a row for each of them; write 0 only for an age at which nobody moves
}
diag-missing-ages-label = the rows should stand about here
diag-missing-years = no rows for { $years }
diag-missing-years-help = { $after ->
    [fit] add them; a fit takes every year between the first and the last
    [free] add them; a hole is not filled, and only years past the last may be missing
   *[repeats] add them; a hole is not filled, only years past the last repeat it
}
diag-missing-years-label = this is the year after the hole
diag-base-year-missing = { $kind ->
    [early] the base year { $year } has no rows; the table ends in { $last }
    [hole] the base year { $year } has no rows; the table has years before and after it
   *[late] the base year { $year } has no rows; the table begins in { $first }
}
diag-base-year-missing-help = { $table ->
    [population] add the rows of { $year }: all who live there on 1 January { $year }, counted anew and not copied from another year
   *[other] add the rows of { $year } and of the years up to { $first }, or those of an earlier year on
}
diag-bad-last-age = the oldest age is { $last }
diag-bad-last-age-help = { $kind ->
    [young] the last age is open ("and over") and must lie from { $low } to { $high }: add the ages up to { $low } at the least
   *[old] the last age is open ("and over") and must lie from { $low } to { $high }: add those who are older to the row of age { $high }
}
diag-age-too-high = the age { $age } is past the study's oldest, { $last }
diag-age-too-high-help = { $table ->
    [mortality] take the row out, and let the row of age { $last } have the death rate of all who are { $last } or older; or let population.csv go on to { $age }
    [population_forecast] the last age of population.csv holds all who are older: add this row to the group that ends there
   *[other] the last age of population.csv holds all who are older: add the figure of this row to that of age { $last }, and take the row out; a rate is not added up: write that of all who are { $last } or older
}
diag-bands-overlap = { $table ->
    [use_rates] { $sex ->
        [f] use rates for `{ $service }` overlap at age { $ages } (women)
        [m] use rates for `{ $service }` overlap at age { $ages } (men)
       *[b] use rates for `{ $service }` overlap at age { $ages }
    }
   *[other] the unemployment rates overlap at age { $ages }
}
diag-bands-overlap-help = let one of them end before the other begins: bands are closed, and after 65–69 comes 70–74
diag-bands-overlap-also = the row before ends at { $before }
diag-bands-overlap-label = this row starts at { $after }
diag-bands-overlap-note = { $table ->
    [use_rates] it is not clear what { $sex ->
        [f] the { $persons } women
        [m] the { $persons } men
       *[b] the { $persons } persons
    } of that age in { $year } use
   *[other] it is not clear which rate counts for them
}
diag-bands-hole = { $table ->
    [use_rates] { $sex ->
        [f] use rates for `{ $service }` have a hole at age { $ages } (women)
        [m] use rates for `{ $service }` have a hole at age { $ages } (men)
       *[b] use rates for `{ $service }` have a hole at age { $ages }
    }
   *[other] the unemployment rates have a hole at age { $ages }
}
diag-bands-hole-note = { $table ->
    [use_rates] { $sex ->
        [f] { $persons } women
        [m] { $persons } men
       *[b] { $persons } persons
    } in { $year } would get no `{ $service }`, which is hardly meant
   *[other] nobody of that age would be unemployed, which is hardly meant
}
diag-bands-hole-help = add a row for { $ages }, or let a band reach over it; write 0 only if nobody of that age is meant
diag-bands-hole-also = { diag-bands-overlap-also }
diag-bands-hole-label = { diag-bands-overlap-label }
diag-band-backwards = the band goes from { $from } to { $to }
diag-band-backwards-help = write the lower age first: the last age of a band must be at least its first
diag-open-age-immortal = mortality at the open age { $age } is 0
diag-open-age-immortal-help = write the death rate of all who are { $age } or older, which is above 0; otherwise the oldest live for ever
diag-shares-do-not-add-up = the shares add up to { $sum }
diag-shares-do-not-add-up-help = they must add up to 1: correct them, or divide each by their sum if only their size is wrong
diag-no-use-rates = the service `{ $service }` has no rows in use_rates.csv
diag-no-use-rates-help = add its bands of age with their rates; a service that nobody uses is taken out of services.csv
diag-driver-without-table = `{ $service }` follows a driver whose table `{ $table }` is not there
diag-driver-without-table-help = add `{ $table }` under [data] in model.toml, or choose another driver
diag-births-need-age-zero = `{ $service }` follows births, but has no rate for age 0
diag-births-need-age-zero-help = those who are born count as age 0: write one band from 0 to 0 in place of its bands, or choose another driver
diag-table-needs-table = `{ $table }` needs `{ $other }` beside it
diag-table-needs-table-help = add `{ $other }` under [data] in model.toml
diag-without-source = { $place ->
    [plans] `{ $id }` has no source
   *[table] { $count ->
        [one] { $count } row has no source
       *[other] { $count } rows have no source
    }
}
diag-without-source-help = { $place ->
    [plans] add `source = "…"` with an id of sources.csv; an assumption is a source too
   *[table] write an id of sources.csv in the column `source`; an assumption is a source too
}
diag-fertility-at-birth = fertility at age 0
diag-fertility-at-birth-help = correct the age, or take the row out
diag-not-an-age-group = ages { $ages } are none of the age groups that persons are counted in
diag-not-an-age-group-also = the last age
diag-not-an-age-group-help = write one of them: { $known }; the last is open and has nothing in `age_to`
diag-counted-twice = ages from { $age } are counted twice in { $year }
diag-counted-twice-also = the other row is here
diag-counted-twice-help = each age and sex counts once a year: take one of the rows out, or let the groups end where the next begins
diag-interval-backwards = { $equal ->
    [yes] the interval goes from { $low } to the same number
   *[no] the interval goes from { $low } down to { $high }
}
diag-interval-backwards-also = `high_persons` stands here
diag-interval-backwards-help = `low_persons` must be below `high_persons`
diag-accounts-other-area = `{ $service }` is of the area `{ $owner }`, but its accounts stand under `{ $area }`
diag-accounts-other-area-also = the area is here
diag-accounts-other-area-help = write the area `{ $owner }`, or the service of `{ $area }` that the accounts are of
diag-accounts-both-forms = the accounts of `{ $area }` in { $year } are given both as a whole and by service
diag-accounts-both-forms-also = here they are given the other way
diag-accounts-both-forms-note = the same money would be counted twice
diag-accounts-both-forms-help = keep the one row without a service or the rows by service, not both
diag-accounts-far-off = the accounts of `{ $area }` in { $year } are { $size ->
    [negative] below 0 in all
    [small] next to nothing beside the budget
   *[large] many times the budget
}
diag-accounts-far-off-note = the rows of that year come to DKK { $dkk }; the area’s budget in the base year is DKK { $budget }
diag-accounts-far-off-help = { $size ->
    [negative] write expenses without a sign; only income that is deducted is negative
    [small] write whole kroner: numbers in thousands or millions must be multiplied out
   *[large] write the amount as in the accounts; there are probably digits too many
}
diag-budget-zero = the area `{ $area }` has services of kind `{ $kind }`, but its budget is 0
diag-budget-zero-help = write the budget in kroner, or take the services out
diag-budget-without-cost = the area `{ $area }` has a budget for `{ $kind }`, but nothing that costs and is used
diag-budget-without-cost-help = give a service of kind `{ $kind }` a unit cost and use rates above 0, or set the budget to 0
diag-table-not-named = the study names no `{ $key }` under `[data]`
diag-table-not-named-note = only tables that the study names are read{ $there ->
    [yes] ; `{ $path }` lies in the folder without being named
   *[no] {""}
}
diag-table-not-named-help = write `{ $key } = "{ $path }"` under `[data]`
diag-file-unread = { $count ->
    [one] { $files } lies in the study's folder and is not read
   *[other] { $count } files lie in the study's folder and are not read: { $files }
}
diag-file-unread-help = { $known ->
    [yes] write `{ $key } = "{ $path }"` under `[data]` if the study is to use it; otherwise put what is not of the study elsewhere
   *[no] put what is not of the study elsewhere
}
diag-growth-beyond = `{ $key }` is { $percent }% a year
diag-growth-beyond-note = more than { $most }% a year, up or down, is hardly meant{ $others ->
    [0] {""}
    [one] ; one more number { diag-same-place } is as well
   *[other] ; { $others } more numbers { diag-same-place } are as well
}
diag-same-place = { $place ->
    [distribution] of the same distribution
    [table] in the same column
   *[other] of the same key
}
diag-growth-beyond-help = write `{ $line }` if { $meant }% a year is meant{ $others ->
    [0] {""}
   *[other] , and the others likewise
}
diag-lean-beyond = LEAN of { $percent }% a year
diag-lean-beyond-note = more than { $most }% a year is hardly meant{ $others ->
    [0] {""}
    [one] ; one more number { diag-same-place } is as well
   *[other] ; { $others } more numbers { diag-same-place } are as well
}
diag-lean-beyond-help = write `{ $line }` if { $meant }% a year is meant{ $others ->
    [0] {""}
   *[other] , and the others likewise
}
diag-share-beyond = `{ $key }` is { $percent }%
diag-share-beyond-note = so much is hardly meant; less than { $most }% is expected here{ $others ->
    [0] {""}
    [one] ; one more number { diag-same-place } is as well
   *[other] ; { $others } more numbers { diag-same-place } are as well
}
diag-share-beyond-help = write `{ $line }` if { $meant }% is meant{ $others ->
    [0] {""}
   *[other] , and the others likewise
}
diag-amount-beyond = { $size ->
    [small] `{ $key }` is only DKK { $dkk }
   *[large] `{ $key }` is DKK { $dkk }, more than all areas' budgets for services: DKK { $budget }m
}
diag-amount-beyond-help = { $size ->
    [small] amounts are written in kroner: `{ $thousands }` if thousands are meant, `{ $millions }` if millions are
   *[large] write `{ $thousandth }` if there are three digits too many
}
diag-persons-with-decimals = { $thousands ->
    [yes] `{ $found }` in `{ $column }` was read as a number with three decimals
   *[no] `{ $column }` counts persons, but `{ $found }` has decimals
}
diag-persons-with-decimals-note = { $others ->
    [0] it is the only number of its kind in the column
    [one] one more number in the column is like it
   *[other] { $others } more numbers in the column are like it
}
diag-persons-with-decimals-help = { $thousands ->
    [yes] write `{ $meant }` without a separator of thousands if that is meant, and mend the whole column
   *[no] write a whole number; the nearest is `{ $meant }`
}
diag-rates-off-by-tens = { $what ->
    [mortality] the death rates of { $year } give a life expectancy of { $women } years for women and { $men } years for men
   *[fertility] the fertility rates of { $year } give { $total } children per woman
}
diag-rates-off-by-tens-note = { $way ->
    [high] rates { $times } times lower would give an ordinary number: are they written per { $times } persons?
   *[low] rates { $times } times higher would give an ordinary number: were they divided once too often?
}
diag-rates-off-by-tens-help = rates are written per person and year; if that is the fault, the whole column `{ $column }` must be { $way ->
    [high] divided by { $times }
   *[low] multiplied by { $times }
}, so that `{ $meant }` is here in place of `{ $found }`
diag-far-from-country = { $figure ->
    [life-women] life expectancy of women { $own }; Denmark's is { $country }
    [life-men] life expectancy of men { $own }; Denmark's is { $country }
    [fertility] { $own } children per woman; in Denmark { $country }
    [births] { $own } births per 1,000 persons in { $from }; in Denmark { $country }
    [deaths] { $own } deaths per 1,000 persons in { $from }; in Denmark { $country }
    [migration] net migration of { $own } per 1,000 persons in { $from }; Denmark's is { $country }
    [population] the population changes by { $own }% from { $from } to { $to }; Denmark's changes by { $country }%
    [need] need is DKK { $own } a head; Denmark's is DKK { $country }
   *[need-old] need for services to those aged 80 and over is DKK { $own } each; Denmark's is DKK { $country }
}
diag-far-from-country-note = { $figure ->
    [population] from { $before } to { $after } persons in the base scenario; Denmark: { $source }
    [need] Denmark's is for health, the elderly, adults with special needs, and employment with transfers in { $year }; a study of fewer areas is below it ({ $source })
    [need-old] Denmark's is health and care in { $year } ({ $source })
   *[other] Denmark's is of { $year } ({ $source })
}
diag-far-from-country-help = { $figure ->
    [life-women] mend mortality.csv if its rates are not the place's own; Denmark's rates are a better guess than a template's
    [life-men] mend mortality.csv if its rates are not the place's own; Denmark's rates are a better guess than a template's
    [fertility] mend fertility.csv if its rates are not the place's own; Denmark's rates are a better guess than a template's
    [births] see whether population.csv has the place's own ages, and fertility.csv its own rates
    [deaths] see whether population.csv has the place's own ages, and mortality.csv its own rates
    [migration] see whether the moves are the place's own, and whether persons and shares are in their right columns
    [population] see to moves, births and mortality; of 98 municipalities only one changed so much in ten years from 2008 to 2020
    [need] see to the budgets in `[[area]]`: they are in kroner, and of the same place as the population
   *[need-old] see to use rates and unit costs of those aged 80 and over
}
diag-base-off-centre = the base scenario “{ $scenario }” is at percentile { $place } of its own draws{ $leaning ->
    [0] {""}
   *[other] : the middle of the distribution is not the scenario's number for { $factors }
}
diag-base-off-centre-note = total gap in { $year } under “{ $plan }”: DKK { $own }m in the scenario, DKK { $median }m in the middle draw
diag-base-off-centre-help = { $leaning ->
    [0] centre the distributions
   *[other] centre the distributions of { $keys }
} on the scenario's numbers, or correct the scenario, so that figures of the base scenario are not read as the middle
diag-calibration-far-off = unit costs in `{ $area }` ({ $kind }) must be multiplied by { $factor } to give the budget
diag-calibration-far-off-note = the budget is DKK { $budget }m, use rates times unit costs give DKK { $uncalibrated }m
diag-calibration-far-off-help = correct costs or use rates until the factor lies between 0.5 and 2, or say why in `calibration_why`
diag-fte-calibration-far-off = FTE per unit in `{ $area }` must be multiplied by { $factor } to give workforce.csv
diag-fte-calibration-far-off-help = correct `fte_per_unit`, or say why in `calibration_why`
diag-staffing-far-off = `{ $area }` has { $ratio } times the FTE that the wage budget pays for
diag-staffing-far-off-note = workforce.csv has { $fte } FTE; budget × wage share ÷ wage gives { $paid }
diag-staffing-far-off-help = correct the wage share or the wage, or say why in `staffing_why`
diag-nobody-there = nobody lives here in the base year
diag-nobody-there-help = write persons in population.csv
diag-workforce-without-hours = `{ $area }` has FTE, but no service in use in the base year has `fte_per_unit`
diag-workforce-without-hours-help = write FTE per unit on at least one service that is used in the base year
diag-two-forms = `{ $one }` and `{ $other }` say the same in two ways
diag-two-forms-also = this is one way
diag-two-forms-label = this is the other
diag-two-forms-help = keep one of them, so that nobody has to guess which counts
diag-path-outside = `{ $path }` leads out of the study
diag-path-outside-help = write a path from the folder of the study, as `data/population.csv`; a file elsewhere can be reached by a symbolic link
diag-control-character = a control character, { $found }, is in the text
diag-control-character-help = take it out: it is no letter, and would reach the screen and the files
diag-empty-list = `{ $key }` is an empty list
diag-empty-list-help = { $needed ->
    [yes] write something like `{ $example }`
   *[no] write something like `{ $example }`, or take the key out
}
diag-bounds-swapped = { $equal ->
    [yes] `low` and `high` are both { $low }
   *[no] `low` is { $low } and above `high`, which is { $high }
}
diag-bounds-swapped-also = `high` stands here
diag-bounds-swapped-help = { $equal ->
    [yes] a number that is certain is not drawn: write it in scenarios.toml and take the factor out here
   *[no] let them change places
}
diag-mode-outside = `mode` is { $mode } and outside { $low } to { $high }
diag-mode-outside-help = the likeliest number must lie from `low` to `high`, both allowed
diag-not-above-zero = `{ $key }` is { $found }, but must be above 0
diag-not-above-zero-help = { $key ->
    [sd] write the standard deviation; a number that is certain is not drawn, but stands in scenarios.toml
    [median] a lognormal number is always above 0; for numbers on both sides of 0 take `normal` or `truncated_normal`
    [sigma] write the standard deviation of the logarithm; 0.1 is about 10 per cent up or down
   *[other] write a number above 0 and at most 1; 0.01 is a hundredth of the spread
}
diag-nothing-left = next to nothing of the distribution lies from { $low } to { $high }
diag-nothing-left-note = without bounds fewer than one draw in a million would lie outside { $reach_low } to { $reach_high } (`mean` ± 5 `sd`)
diag-nothing-left-help = correct the bounds, `mean` or `sd`
diag-weight-count = `values` has { $values ->
    [one] { $values } number
   *[other] { $values } numbers
}, but `weights` has { $weights }
diag-weight-count-also = the values stand here
diag-weight-count-help = write one weight for each value, or leave `weights` out if all are equally likely
diag-weights-zero = { $what ->
    [shares] all shares are 0 in { $year }
   *[weights] all weights are 0
}
diag-weights-zero-help = { $what ->
    [shares] write at least one share above 0; they are made to add up to 1
   *[weights] write at least one weight above 0; they need not add up to 1
}
diag-no-values = `{ $name }` has neither a distribution nor levels
diag-no-values-help = add `distribution = { "{" } kind = "triangular", low = …, mode = …, high = … { "}" }` or `levels = […]`
diag-factor-twice = { $same ->
    [yes] `{ $name }` is drawn as `{ $effect }` twice
   *[no] `{ $name }` and `{ $other }` are both drawn as `{ $effect }` in the same area
}
diag-factor-twice-also = it is drawn here already
diag-factor-twice-help = take one of them out: a number comes from one draw only
diag-from-outside = { $when ->
    [early] `{ $factor }` counts from { $first } on, so it cannot be drawn from { $year }
   *[late] { $year } is after the horizon { $horizon }
}
diag-from-outside-help = `from` must lie from { $first } to { $horizon }
diag-leaves-range = `{ $name }` can reach { $reached } in { $year }; allowed is from { $low } to { $high }
diag-leaves-range-note = { $effect ->
    [value] { $kind ->
        [normal] a normal distribution has no ends: a draw may lie 8 standard deviations from the mean
        [lognormal] a lognormal distribution has no upper end: a draw may lie 8 `sigma` above the median
       *[other] a draw may be that number itself
    }
    [offset] the draw is added to { $path }, which is what `{ $scenario }` has in { $year }{ $area ->
        [none] {""}
       *[other] {" "}in `{ $area }`
    }
   *[slope] by { $year } the draw has been added { $weight } times to { $path }, which is what `{ $scenario }` has then{ $area ->
        [none] {""}
       *[other] {" "}in `{ $area }`
    }{ $when ->
        [once] {""}
       *[growing] ; it can be too much from { $first } on
    }
}
diag-leaves-range-help = { $kind ->
    [normal] take `kind = "truncated_normal"` with `low` and `high` from { $draw_low } to { $draw_high }, or a smaller `sd`
    [lognormal] take a smaller `sigma`, or `kind = "truncated_normal"` with `low` and `high` from { $draw_low } to { $draw_high }
    [levels] let every number lie from { $draw_low } to { $draw_high }
   *[bounded] narrow the bounds to at most { $draw_low } to { $draw_high }
}
diag-leave-together = the draws on `{ $name }` can reach { $reached } together in { $year }; allowed is from { $low } to { $high }
diag-leave-together-also = this draw counts at the same time
diag-leave-together-help = narrow one of the distributions: they are added up, so both may be extreme at once
diag-only-in-factorial = `{ $key }` means nothing in the design `{ $design }`
diag-only-in-factorial-help = take it out, or write `design = "factorial"`
diag-points-missing = `{ $name }` has a distribution, but no `points`
diag-points-missing-help = add `points = 5`: a factorial cuts the distribution into that many equally likely levels
diag-group-sizes = in the group `{ $group }`, `{ $one }` has { $one_size ->
    [one] { $one_size } level
   *[other] { $one_size } levels
} and `{ $other }` has { $other_size }
diag-group-sizes-also = `{ $one }` joins the group here
diag-group-sizes-help = factors of a group share an axis: give them equally many levels, or take one out of the group
diag-runs-not-product = `runs` is { $runs }, but the axes give { $product }
diag-runs-not-product-note = levels on the axes: { $sizes }
diag-runs-not-product-help = a factorial runs all its points: write { $product }, or leave `runs` out
diag-too-many-runs = { $over ->
    [yes] the design has more than 10¹⁵ runs
   *[no] the design has { $runs } runs
}
diag-too-many-runs-note = { $parts ->
    [one] every plan is computed in each of them
   *[other] every plan is computed in each of them; they are spread over { $parts } combinations of scenarios
}
diag-too-many-runs-help = at most { $most } can be counted: take fewer runs, levels, `points` or combinations
diag-too-many-combinations = { $over ->
    [yes] more than 10¹² combinations of scenarios are asked for
   *[no] { $found } combinations of scenarios are asked for
}
diag-too-many-combinations-help = at most { $most } can be run: give those that matter in `combinations`
diag-nothing-named = a list in `{ $key }` is empty
diag-nothing-named-help = name a scenario, or take the list out; `["{ $base }"]` lays nothing over it
diag-member-twice = the scenario `{ $id }` is given twice
diag-member-twice-help = take one of them out: laid over itself it changes nothing
diag-combination-twice = the combination of { $names } is given twice
diag-combination-twice-help = take one of them out, or its runs count double
diag-both-set = `{ $one }` and `{ $other }` both set `{ $factors }`
diag-both-set-also = `{ $one }` stands here
diag-both-set-help = two scenarios of one combination must leave each other's factors alone; make a scenario in scenarios.toml that says what holds when both come true
diag-lays-nothing = `{ $id }` changes nothing when it is laid over `{ $base }`
diag-lays-nothing-note = `{ $base }` is based on it already, or it sets no factor
diag-lays-nothing-help = take it out, or draw around another `scenario`
diag-drawn-and-set = { $what ->
    [compensation] `{ $name }` is drawn, but the scenario `{ $scenario }` of a combination sets `compensation_healthy_ageing`, which follows it otherwise
   *[itself] `{ $name }` is drawn, but is also set by the scenario `{ $scenario }` of a combination
}
diag-drawn-and-set-help = { $what ->
    [compensation] let all combinations set `compensation_healthy_ageing` or none of them: the draw reaches the regulation in all or in none
   *[itself] write `as = "offset"`, and the draw is added to what the scenario sets; or take one of the two out
}
diag-not-drawn = `{ $name }` is not drawn in { $file }
diag-not-drawn-help = name it as in its [[factor]], or add a [[factor]] for it
diag-not-in-fits = no fit says anything of `{ $name }`
diag-not-in-fits-help = a fit can be drawn from for { $known }; give another distribution here
diag-no-fit = `{ $name }` is to be drawn from { $lacks ->
    [fit] a fit, but model.toml names none
    [fertility] a fit that has no fertility in it
    [migration] a fit that has no net migration in it
   *[moves] a fit, but the study does not know how many move in
}
diag-no-fit-help = { $lacks ->
    [fit] make one with `pejl fit` and name it in model.toml, [data] fit = "data/fit.toml"; or give another distribution here
    [fertility] make the fit again with `pejl fit … --fertility TABLE`, or give another distribution here
    [migration] make the fit again with `pejl fit … --migration TABLE`, or give another distribution here
   *[moves] give in_persons and out_rate in migration.csv in place of net_persons, or another distribution here
}
diag-fit-correlated = `{ $name }` is drawn from a fit, which is a path and no number: it takes no correlation here
diag-fit-correlated-also = the fit is drawn from here
diag-fit-correlated-help = take the correlation out; that of births and moves is in the fit
diag-promise-name = { $plan ->
    [none] `{ $key }` does not say which plan and which lever it is of
   *[other] the plan `{ $plan }` has no levers and no initiatives to draw
}
diag-promise-name-help = { $plan ->
    [none] write `{ $key }.PLAN.LEVER`: the id of the plan, then `lean`, `restructuring`, `overhead`, `demand`, a lever's own id or an initiative
   *[other] take the factor out, or name a plan with a lever or an initiative
}
diag-drawn-for-plans = `{ $key }` cannot stand with what a plan says of itself
diag-drawn-for-plans-help = take `{ $key }` out: the number that is drawn takes the place of the row's own in all years
diag-drawn-two-ways = `{ $name }` is drawn in two ways, and either may be meant
diag-drawn-two-ways-help = only factors that are drawn once can have a correlation
diag-correlation-with-itself = a correlation between `{ $name }` and itself
diag-correlation-with-itself-help = name two different factors
diag-correlation-twice = the correlation of `{ $one }` and `{ $other }` is given twice
diag-correlation-twice-help = take one of them out
diag-correlation-in-factorial = a factorial has no correlations
diag-correlation-in-factorial-help = a grid holds every combination of its levels: take [[correlation]] out, give the factors one `group`, or choose a design that draws
diag-correlation-impossible = no draws can have these correlations all at once
diag-correlation-impossible-note = those between `{ $names }`: their matrix is not positive definite
diag-correlation-impossible-help = multiply every `r` between them by at most { $share }, or correct the one that does not fit; two factors that always go together are one

diag-floors-above-frame = the floors come to DKK { $floors }m in { $year }, more than the DKK { $budget }m that all areas had for services in { $base }
diag-floors-above-frame-note = a floor on coverage is counted of the area's budget for { $base }; kroner are at { $base } prices
diag-floors-above-frame-help = lower them until they fit together
diag-effect-target = { $count ->
    [0] the effect moves nothing
   *[other] the effect moves { $count } things at once
}
diag-effect-target-also = this is the first
diag-effect-target-help = write one of `service`, `driver` and `initiative` in each effect; another effect may stand beside it in the list
diag-driver-not-used = no service of the study follows `{ $driver }`
diag-driver-not-used-help = take a driver that services have ({ $used }), or name a `service`
diag-initiative-twice = { $lists ->
    [one] the initiative `{ $id }` is given twice
   *[two] the initiative `{ $id }` is both given and to be chosen
}
diag-initiative-twice-also = it stands here already
diag-initiative-twice-help = { $lists ->
    [one] take one of them out: a plan has an initiative once
   *[two] take it out of `among` if the plan has it anyway, or out of `initiatives` if it may be chosen
}
diag-demand-on-transfer = `{ $service }` is a transfer, and no demand lever can touch it
diag-demand-on-transfer-help = transfers are owed by law: name a service, or give an initiative an effect on `{ $service }`
diag-too-early = { $year } is not after the base year { $base }
diag-too-early-help = what is chosen begins in { $first } at the earliest; what went before is in the base year's numbers
diag-never-takes-effect = { $what ->
    [from] nothing comes of it: { $year } is after the horizon { $horizon }
    [until] it never counts: it ends in { $year }, which is not after the base year
   *[delay] the effect comes in { $year }, after the horizon { $horizon }
}
diag-never-takes-effect-help = { $what ->
    [from] take an earlier year, raise `horizon`, or take it out
    [until] take a later year, or take it out
   *[delay] let `{ $what }` be smaller, or raise `horizon`; the cost falls before
}
diag-ends-before-it-begins = it ends in { $until }, but begins in { $from }
diag-ends-before-it-begins-also = it begins here
diag-ends-before-it-begins-help = `until` is the last year that counts, and is at least `from`
diag-nothing-to-act-on = `{ $area }` has no budget for services, so `{ $lever }` has nothing to act on there
diag-nothing-to-act-on-help = name another area, or take it out
diag-no-overhead-pool = no area has overhead that this would save on
diag-no-overhead-pool-help = write `overhead_share` for the areas in model.toml, or a `saving_share` above 0 for one that has it
diag-staff-not-projected = { $place ->
    [plans] staff are not projected in this study, so nobody is kept by this; only what it costs or saves counts
   *[factor] staff are not projected in this study, so no number depends on this
}
diag-staff-not-projected-help = add `{ $missing }`
diag-absence-not-known = the sickness absence of `{ $area }` is not known, so it cannot fall
diag-absence-not-known-help = add `absence_share = 0.06` (or what it is) to the area in model.toml
diag-promises-nothing = the policy promises nothing
diag-promises-nothing-help = add `min_coverage = 0.95`, or `service = "…"` with `min_service_level = 0.95`
diag-service-elsewhere = `{ $service }` belongs to `{ $own }`, but the policy is about `{ $area }`
diag-service-elsewhere-help = write `area = "{ $own }"`, or name a service of `{ $area }`
diag-saving-below-zero = { $share } times what is promised, up to { $saved } of need, is more than there is
diag-saving-below-zero-help = { $most } can come true here at most; lower the number, or promise less

### charts: around every plot

chart-source = Source: { $sources }
chart-own-calculation = Own calculations
chart-draws = { count-runs }, seed { $seed }
chart-scenario = Scenario { $scenario }
chart-scenarios = { $count } scenarios taken together
chart-scenario-plan = Scenario { $scenario }, plan { $plan }
chart-fit = Pejl { $version }, fit { $digest }
chart-run = Pejl { $version }, run { $digest }
chart-assumptions = Rests on assumptions: { $list }
chart-assumptions-many = { $count ->
    [one] Rests on one assumption, which is in sources.csv
   *[other] Rests on { $count } assumptions, which are in sources.csv
}
chart-rounding = Rounded numbers may not add up
chart-need-means = Need is what it costs to keep today’s level of service
chart-prices = { $year } prices
chart-projection = Projection
chart-projection-note = Grey ground: projection
chart-axis-starts = The axis starts at { $value }
chart-title-area = { $area }: { $finding }
chart-decision-note = Decision year { $year }: { $standing }
chart-no-data = There are no numbers to draw.
chart-not-finite = { $bad ->
    [one] Cannot be drawn: { $bad } of { $all } numbers is infinite or missing.
   *[other] Cannot be drawn: { $bad } of { $all } numbers are infinite or missing.
}
chart-no-numbers = Cannot be shown: numbers are missing
gap-standing = { $state ->
    [short] { $amount } short
    [spare] { $amount } spare
   *[balance] in balance
}
gap-sign = { $state ->
    [short] ▲ { $standing }
    [spare] ▼ { $standing }
   *[balance] { $standing }
}

### charts: need_frame

need-frame-measure-area = Need and frame of { $area }
need-frame-title-none = Need and frame cannot be shown
need-frame-title-one = { $state ->
    [short] The frame is { $amount } short in { $year }
    [spare] The frame has { $amount } to spare in { $year }
   *[balance] Need and frame are in balance in { $year }
}
need-frame-title-two = { $pair ->
    [short-short] The frame is { $first } short in { $first_year } and { $last } in { $last_year }
    [short-balance] The frame is { $first } short in { $first_year } but in balance in { $last_year }
    [short-spare] { $first } short in { $first_year }, { $last } to spare in { $last_year }
    [balance-short] In balance in { $first_year }, but { $last } short in { $last_year }
    [balance-spare] In balance in { $first_year }, { $last } to spare in { $last_year }
    [spare-short] { $first } to spare in { $first_year }, but { $last } short in { $last_year }
    [spare-balance] { $first } to spare in { $first_year }, in balance in { $last_year }
    [spare-spare] { $first } to spare in { $first_year } and { $last } in { $last_year }
   *[balance-balance] Need and frame are in balance in both { $first_year } and { $last_year }
}
need-frame-first-note = { $year }: first year with a gap above { $tolerance }
need-frame-value = { $year }: need { $need }, frame { $frame }, { $standing }.
need-frame-accounts = Accounts { $year }: { $amount }
need-frame-accounts-means = Accounts are brought to { $base } prices by the study’s index of prices and wages
need-frame-description = Line chart with two lines, need and frame. Horizontal axis: years { $years }. Vertical axis: { $unit }, from { $low } to { $high }. { $values } All numbers are in need_frame.csv.

### charts: area_gaps

area-gaps-measure = Need minus frame by area
area-gaps-subtitle = { $subtitle }. Figure above each panel: { $year }
area-gaps-title-none = The areas’ gaps cannot be shown
area-gaps-title-one = { $several ->
    [several] { $area } is shortest of money: { $amount } in { $year }
   *[one] { $area } is { $amount } short in { $year }
}
area-gaps-title-same = { $several ->
    [several] { $area } has the largest gap: { $first } in { $first_year }, { $last } in { $last_year }
   *[one] { $area } is { $first } short in { $first_year } and { $last } in { $last_year }
}
area-gaps-title-other = Largest gap: { $area } { $first } in { $first_year }, { $other } { $last } in { $last_year }
area-gaps-title-later = { $several ->
    [several] No area is short in { $first_year }; by { $last_year } { $area } is most: { $last }
   *[one] { $area } is in balance in { $first_year }, but { $last } short in { $last_year }
}
area-gaps-title-spare = { $several ->
    [several] No area is short of money in { $year }
   *[one] The area has money to spare in { $year }
}
area-gaps-title-balance = { $several ->
    [several] All areas are in balance in { $year }
   *[one] The area is in balance in { $year }
}
area-gaps-value = { $area } { $standing }
area-gaps-description = Line chart with { $count ->
    [one] one panel for the only area
   *[other] { $count } panels, one per area
 }. Horizontal axis: years { $years }. Shared vertical axis: gap in { $unit }, from { $low } to { $high }; above zero money is short. Largest gaps in { $year }: { $values }. All numbers are in area_gaps.csv.

### charts: population

population-title-more = There will be { $change } more people aged 80 and over in { $last } than in { $first }
population-title-many = { $count } are aged 80 and over in { $last }, up from { $before } in { $first }
population-title-fewer = There will be { $change } fewer people aged 80 and over in { $last } than in { $first }
population-title-same = As many people are aged 80 and over in { $last } as in { $first }
population-title-now = { $count } people are aged 80 and over in { $year }
population-title-none = The population cannot be shown
population-measure = Persons on 1 January
population-pyramid-head = Age: { $chosen } (bars) and { $base } (line)
population-pyramid-head-one = Age in { $base }
population-men = Men
population-women = Women
population-persons = { $value } persons
population-index-head = Index, { $base } = 100
population-ratio = Persons aged 20–64 per person aged 80 and over: { $first } in { $first_year }, { $last } in { $last_year }
population-ratio-one = Persons aged 20–64 per person aged 80 and over: { $first } in { $first_year }
pictures-official = the official forecast that the projection is held to ({ $name })
population-official = Grey dots, projected: { $name }
population-observed = Black squares, counted: { $name }
population-ages = { $from }–{ $to }
population-ages-open = { $from }+
population-value = { $group }: { $persons } in { $year }
population-description = Population pyramid in five-year groups, men on the left and women on the right, { $first } and { $last }; up to { $high } persons a group. On the right the index of four age groups, years { $years }, from { $index_low } to { $index_high }. { $values }. All numbers are in population.csv.

### charts: gap_fan

fan-key = Of { count-runs }:
gap-fan-title-none = The uncertainty of the gap cannot be shown
gap-fan-title = { $finding ->
    [short] The frame is { $amount } short in { $year } (8 of 10 runs: { $range })
    [spare] { $amount } to spare in { $year } (8 of 10 runs: { $range })
    [unsure] Unclear whether the frame suffices in { $year }: short in { $share } of runs
   *[balance] Need and frame are in balance in { $year } in at least 8 of 10 runs
}
gap-fan-title-short = { $finding ->
    [short] The frame is { $amount } short in { $year }
    [spare] { $amount } to spare in { $year }
    [unsure] Unclear whether the frame suffices in { $year }
   *[balance] Need and frame are in balance in { $year }
}
gap-fan-measure = Gap (need minus frame)
gap-fan-measure-area = Gap (need minus frame) in { $area }
gap-fan-means = Above zero money is short, below zero there is money to spare
gap-fan-share = money is short in { $share } of runs
gap-fan-share-over = need exceeds the frame in { $share } of runs
gap-fan-note = { $year }: { $standing }
gap-fan-base = { $scenario }: { $standing }
gap-fan-base-range = { $scenario }: { $standing } (8 of 10 runs: { $range })
gap-fan-value = { $spread ->
    [yes] { $year }: { $standing } (8 of 10 runs: { $range }), { $share }.
   *[no] { $year }: { $standing }, { $share }.
}
gap-fan-description = Fan chart of the gap, need minus frame. Horizontal axis: years { $years }. Vertical axis: { $unit }, from { $low } to { $high }; above zero money is short. The bands hold 50, 80 and 90% of { count-runs }. { $values } { $base } in { $last }. All numbers are in gap_fan.csv.

### charts: plans

plans-title-none = The plans cannot be shown
plans-title-one = { $kind ->
    [short] { $plan }: { $amount } of unmet need, { $years }
   *[balance] { $plan }: no unmet need, { $years }
}
plans-title-same = { $kind ->
    [short] { $count ->
        [one] The one plan leaves unmet need: { $amount }
        [2] Both plans leave as much unmet need: { $amount }
       *[other] All { $count } plans leave as much unmet need: { $amount }
    }
   *[balance] { $count ->
        [one] The one plan leaves no unmet need
        [2] Neither plan leaves unmet need
       *[other] None of the { $count } plans leaves unmet need
    }
}
plans-title-less = “{ $plan }” leaves { $difference } less unmet need than “{ $reference }”
plans-title-under = “{ $plan }”: { $difference } less than “{ $reference }”
plans-title-alone = “{ $plan }” leaves { $difference } less unmet need
plans-title-no-less = { $kind ->
    [short] { $clear ->
        [clear] No plan leaves clearly less unmet need than “{ $reference }”: { $amount }
       *[plain] No plan leaves less unmet need than “{ $reference }”: { $amount }
    }
   *[balance] “{ $reference }” leaves no unmet need
}
plans-title-none-under = { $clear ->
    [clear] No plan is clearly below “{ $reference }”: { $amount }
   *[plain] No plan is below “{ $reference }”: { $amount }
}
plans-title-least = { $kind ->
    [short] Least unmet need: “{ $plan }”, { $amount }
   *[balance] Only “{ $plan }” leaves no unmet need
}
plans-title-unclear = No clear difference: lowest is “{ $plan }” with { $amount }
plans-measure = Unmet need added up over areas and years
plans-subtitle = { $subtitle }. Least on top
plans-shortfall-means = Unmet need is what areas are short of; money to spare in one area covers no other
plans-paired = A plan is called lower than another when it is in at least 9 of 10 of the same runs
plans-overlap = Plans whose lines overlap are not called different
plans-no-runs = One run per plan, without uncertainty
plans-key-dot = { $runs ->
    [0] The scenario
   *[other] The scenario that the { $runs } runs are drawn about
}
plans-told = “{ $plan }” { $value }
plans-told-span = “{ $plan }” { $value } (8 of 10 runs: { $span })
plans-description = Dot plot of { $count ->
    [one] one plan
   *[other] { $count } plans, least on top
 }. Horizontal axis: { $unit }, from { $low } to { $high }. { $values }. All numbers are in plans.csv.

### charts: staff

staff-fte = { $number } FTE
staff-word = { $binding ->
    [money] money
    [hands] hands
   *[none] –
}
staff-need = Need { $number }
staff-funded = Money for { $number }
staff-available = Hands for { $number }
staff-measure = FTE needed, paid for and available
staff-need-means = Need is the FTE that it takes to keep today’s level of service
staff-first-note = { $year }: first year with a shortage above { $tolerance }
staff-title-none = Need and staff cannot be shown
staff-title-one = { $binding ->
    [money] { $amount } short in { $year }: it is the money that does not suffice
   *[hands] { $amount } short in { $year }: it is the hands that do not suffice
}
staff-title-from = { $binding ->
    [money] Money runs out in { $year }; { $amount } short in { $last_year }
   *[hands] Hands run out in { $year }; { $amount } short in { $last_year }
}
staff-title-already = { $binding ->
    [money] Money does not suffice even in { $year }; { $amount } short in { $last_year }
   *[hands] Hands do not suffice even in { $year }; { $amount } short in { $last_year }
}
staff-title-both = { $binding ->
    [money] Money runs out in { $year }, hands in { $other_year }; { $amount } short in { $last_year }
   *[hands] Hands run out in { $year }, money in { $other_year }; { $amount } short in { $last_year }
}
staff-title-at-last = { $binding ->
    [money] Money runs out in { $year }: { $amount } short
   *[hands] Hands run out in { $year }: { $amount } short
}
staff-title-again = { $binding ->
    [money] Money runs out in { $year } but suffices again in { $last_year }
   *[hands] Hands run out in { $year } but suffice again in { $last_year }
}
staff-title-area = { $binding ->
    [money] In balance overall, but in { $year } money runs out: { $area }
   *[hands] In balance overall, but in { $year } hands run out: { $area }
}
staff-title-areas = Money and hands suffice overall, but not in every area
staff-title-spare = { $years ->
    [several] Money and hands suffice in every year; { $amount } to spare in { $last_year }
   *[one] Money and hands suffice in { $last_year }: { $amount } to spare
}
staff-title-balance = { $years ->
    [several] Money and hands keep up with the need in every year
   *[one] Money, hands and need are in balance in { $last_year }
}
staff-total = All areas
staff-strip-head = What sets the limit, year by year: money or hands? Empty: at most { $tolerance } of the need is short.
staff-strip-from = from { $year }
staff-strip-years = { $count ->
    [one] in one year
   *[other] in { $count } years
}
staff-strip-rest = { $count ->
    [one] One more area is in staff.csv.
   *[other] { $count } more areas are in staff.csv.
}
staff-value = { $year }: need { $need }, money for { $funded }, hands for { $available }, { $standing }.
staff-description = Line chart with three lines: FTE needed, paid for and available. Below it { $count ->
    [one] two strips, for all areas and for the only one,
   *[other] strips for all areas and for each of the { $count }
 } that show whether money or hands set the limit. Horizontal axis: years { $years }. Vertical axis: FTE, from { $low } to { $high }. { $values } All numbers are in staff.csv.

### charts: robustness

robustness-title-none = The robustness of the plans cannot be shown
robustness-title-one = { $plan } holds until { $year } in { $share } of the runs
robustness-title-one-never = { $plan } holds until { $year } in no run
robustness-title-never = No plan holds until { $year } in any run
robustness-title-same = All plans hold until { $year } equally often: in { $share } of the runs
robustness-title-several = { $count } plans hold most often: until { $year } in { $share } of runs
robustness-title-best = { $plan } holds most often: until { $year } in { $share } of runs
robustness-title-unnamed = The best plan holds until { $year } in { $share } of the runs
robustness-measure = Share of { count-runs } in which the plan holds{ $kind ->
    [until] {" "}until { $year }
   *[condition] {""}
}
robustness-subtitle = { $subtitle }. Plans in order of that share
robustness-share-head = Runs in which the plan holds{ $kind ->
    [until] {" "}until { $year }
   *[condition] {""}
}
robustness-holds-means = A plan holds until { $year } when no floor is broken and the gap is at most { $tolerance } of service need
robustness-regret-means = Largest regret: the most by which the best plan would have done better in the same run, measured by { $measure }
robustness-bars-mean = Bars: red is within the limits, grey is the rest of the range of all runs
robustness-at-least = at least { $value }
robustness-at-most = at most { $value }
robustness-any = the whole range
robustness-region-head = { $plan } mostly does not hold when { $count ->
    [one] this is so:
   *[other] all of this is so at once:
 }
robustness-region = { $coverage } of the runs in which the plan does not hold lie here. It does not hold in { $density } of the runs here.
robustness-rest = { $count ->
    [one] One more plan is in robustness.csv.
   *[other] { $count } more plans are in robustness.csv.
}
robustness-factors-rest = { $count ->
    [one] One more limit is in robustness.csv.
   *[other] { $count } more limits are in robustness.csv.
}
robustness-value = { $plan } { $share }
robustness-description = Dot chart of { $count ->
    [one] one plan
   *[other] { $count } plans, the best on top
 }. Horizontal axis: share of the runs in which the plan holds{ $kind ->
    [until] {" "}until { $year }
   *[condition] {""}
}, from 0 to 100%. { $values }.
robustness-table = All numbers are in robustness.csv.
robustness-title-holds = { $plan } holds in { $share } of the runs
robustness-fails-means = A plan does not hold here when { $condition }

### pictures

pictures-split-derived = Parts of the budget's split over areas are derived or assumed

### more of the command line

cli-overtaken = another run has written { $folder } meanwhile; it stands whole, and this one is not written
cli-new-done = The study is in { $folder }. Try: pejl run { $folder }
cli-new-exists = { $folder } is there already; Pejl does not write over it
report-title = What the DKK { $millions }m in { $year } rest on (the weakest source counts):
report-budget = Budget
report-cost = Unit costs
report-rates = Use rates
report-published = published
report-derived = derived
report-assumption = assumed
report-uncited = without source
report-by-area = What the kroner of each area rest on (the weakest source counts)
report-part = What
report-millions = DKK m
report-oldest = Oldest source: { $year }, { $publisher }: { $title }
report-no-sources = The study has no sources.

### help

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-pejl = Pejl: what a municipality's welfare services will need, and what the frame pays for
help-pejl-example = Example:
    {"  "}pejl run scenarios/viborg

    Exit codes: 0 done, 1 the study is wrong, 2 the command line is wrong, 3 the machine failed.
help-check = Read a study, say all that is wrong with it, and show its calibration
help-check-example = Example:
    {"  "}pejl check scenarios/viborg --report
help-check-report = Also show what the kroner rest on: published, derived or assumed figures
help-run = Run all scenarios under all plans; leave tables, pictures and a summary
help-run-example = Example:
    {"  "}pejl run scenarios/viborg --out out/viborg --only central --only recession --csv danish

    A plan with the rule `optimal` is solved in each named scenario by itself; in the ensemble the shares hold that were found once,
    in the base scenario. Initiatives under `choose` are picked once, in the base scenario, and are the same in all runs.
help-run-out = The folder for everything the run leaves; out/STUDY unless given
help-run-only = Run this scenario only, by id or name; may be given several times
help-arg-csv = How tables are written: `plain` (comma and point) or `danish` (for a Danish Excel); `plain` unless given
help-arg-quiet = No progress and no summary
help-arg-threads = Threads; all cores unless given. Moves no bit
help-arg-lanes = Runs side by side, 1 or 8; 8 unless given. Moves no bit
help-arg-vectors = Vector unit: `widest`, `baseline`, `avx2` or `avx512`; `widest` unless given. Moves no bit
help-new = Make a small commented study that runs, or write a shipped one out of the program
help-new-example = Example:
    {"  "}pejl new my-municipality
    {"  "}pejl new viborg --example viborg
help-new-folder = The folder to make
help-new-example-text = A shipped study instead of the small one: `viborg`
help-completions = Print shell completions
help-completions-example = Example:
    {"  "}pejl completions bash > ~/.local/share/bash-completion/completions/pejl
help-completions-shell = The shell: `bash`, `elvish`, `fish`, `powershell` or `zsh`
help-manual = Print the manual page
help-manual-example = Example:
    {"  "}pejl manual > pejl.1
help-arg-study = The study's folder
help-arg-lang = Language of all texts: `da` or `en`; the study's own unless given
help-arg-format = How faults are written: `text` for people or `json` for programs; `text` unless given
help-arg-help = Show this help
help-arg-licences = Print whose work the program is made of, and under which licences
help-arg-version = Show the version
cli-interrupted = interrupted; what was in the folder before is still there

### an ensemble

ensemble-none = the study has no ensemble.toml, so there is nothing to draw; see `pejl new` for an example
ensemble-runs-of-grid = --runs cannot be used: a grid has as many runs as its levels give ({ $runs })
ensemble-too-many-runs = --runs is too large: this study can have { $most } draws in each combination of scenarios
ensemble-no-such-run = there is no run { $run }; the ensemble has runs 1 to { $runs }
ensemble-interrupted = interrupted after { $done } runs; { $checkpoint } keeps them. Go on with the same command and --resume.
ensemble-checkpoint-there = { $checkpoint } is from an interrupted run; with --resume it would have gone on. This run begins anew.
ensemble-no-checkpoint = { $checkpoint } is not there; this run begins anew
ensemble-checkpoint-damaged = { $checkpoint } is not whole and cannot be taken up; delete it, and begin anew without --resume
ensemble-checkpoint-of-other = { $checkpoint } is of another study, other draws or another version of Pejl; begin anew without --resume
ensemble-bar = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} runs, {"{"}per_sec{"}"}, time left {"{"}eta{"}"}
ensemble-line = { $percent }% ({ $done } of { count-runs })
ensemble-title = Ensemble: { count-runs } of each plan ({ $design }, seed { $seed })
ensemble-design-factorial = grid
ensemble-design-monte-carlo = Monte Carlo
ensemble-design-latin-hypercube = Latin hypercube
ensemble-design-sobol = Sobol
ensemble-gap = Gap { $year } (p10–p90)
ensemble-share-above = Above { $tolerance }
ensemble-coverage = Lowest coverage { $year } (p10–p90)
ensemble-first = First above, typically
ensemble-foot = DKK million at { $year } prices; the median and in brackets what 8 of 10 runs lie between. "Above": share of the runs with a gap above { $tolerance } of service need.
ensemble-optimum = Plans with the rule `optimal` split the money alike in all runs: as is best in the scenario “{ $scenario }”.
ensemble-enough = Runs are enough: the error of the gap in { $year } is at most { $error } of the spread from p05 to p95 (limit { $precision }).
ensemble-not-enough = Too few runs: the error of the gap in { $year } is { $error } of the spread from p05 to p95 (limit { $precision }); that takes about { $needed } runs.
ensemble-too-few = Too few runs to say how sure the figures are: { $runs ->
    [one] { $runs } run is
   *[other] { $runs } runs are
} fewer than { $fewest }.
ensemble-all-there-is = Nothing is drawn: the runs are all there are, so the figures have no sampling error.
ensemble-some-not-enough = { $count ->
    [one] { $count } of { $all } figures for the gap needs more runs (up to { $needed }); see precision.csv.
   *[other] { $count } of { $all } figures for the gap need more runs (up to { $needed }); see precision.csv.
}
ensemble-outside = { $count ->
    [one] At most { $count } run of a figure lay outside the range in which quantiles are counted; see precision.csv.
   *[other] At most { $count } runs of a figure lay outside the range in which quantiles are counted; see precision.csv.
}
merge-done = { $parts } parts are put together in { $folder } (run { $digest }).
merge-nothing = nothing was put together
diag-part-unreadable = { diag-file-unreadable }
diag-part-unreadable-help = give the folder that `pejl ensemble --shard` left, or the file part.pejl in it
diag-not-a-part = `{ $path }` is no part of an ensemble
diag-not-a-part-help = { diag-part-unreadable-help }
diag-part-damaged = `{ $path }` is not whole: it was cut off or changed
diag-part-damaged-help = copy it again from the machine that made it, or run the part again
diag-part-unfinished = `{ $path }` is of a run that was interrupted
diag-part-unfinished-help = finish it with the same command and --resume, then give the finished part
diag-part-stranger = `{ $path }` is of another ensemble ({ $own }) than the first part ({ $first })
diag-part-stranger-help = parts must have the same study, runs, seed and version of Pejl; run it again with the study of the others
diag-part-double = `{ $path }` has work that another part has too (from piece { $unit })
diag-part-double-help = each part may be given once only; take one of them out
diag-part-missing = { $missing } of { $units } pieces of work are in none of the parts (first { $from } to { $to })
diag-part-missing-help = give all parts, from 1/N to N/N
diag-part-other-format = `{ $path }` was made by another version of Pejl, whose parts this one does not read
diag-part-other-format-help = make all parts of the ensemble with one version of Pejl, and merge them with the same
help-ensemble = Draw very many scenarios, run every plan on each, leave quantiles
help-ensemble-example = Example:
    {"  "}pejl ensemble scenarios/viborg --runs 100000 --seed 7
    {"  "}pejl ensemble scenarios/viborg --shard 2/7 --out parts/2

    Ctrl-C stops within a second; the same command with --resume goes on.
    A plan with the rule `optimal` is solved once, in the base scenario, and its shares hold in all draws; initiatives under
    `choose` are picked once too.
    Run 4,711 by itself, with all its tables: pejl run scenarios/viborg --draw 4711
help-ensemble-shard = Compute one of N parts only, I from 1 to N; `pejl merge` puts them together
help-ensemble-resume = Go on where an interrupted run stopped
help-ensemble-keep = Write every run, plan and year to a Parquet file (needs a Pejl built with `parquet`)
help-merge = Put the parts of an ensemble together
help-merge-example = Example:
    {"  "}pejl merge parts/1 parts/2 parts/3 --out out/viborg-ensemble
help-merge-parts = The parts: folders that `pejl ensemble --shard` left, or the files part.pejl in them
help-merge-out = The folder for the whole
help-run-draw = Run one draw of the ensemble instead of the study's scenarios, by its number from 1
help-run-runs = With --draw: the runs that the ensemble had, instead of the study's
help-run-seed = With --draw: the seed that the ensemble had, instead of the study's
ensemble-cannot-keep = this Pejl was built without Parquet; build with `cargo build --release --features parquet` to use --keep
ensemble-keep-interrupted = interrupted while runs were written; the file is not written

# An optimum written back as a plan
plan-written-name = { $plan } (fixed split)
plan-written-why = Solved by Pejl: the split with the least weighted shortfall under the plan “{ $plan }” in the scenario “{ $scenario }”. The shares can be edited; those of a year are scaled to 100 % in all.
plan-edit-broken = plans.toml cannot be read as TOML: { $cause }
plan-edit-taken = there is a plan `{ $plan }` in plans.toml already; choose another name
plan-edit-missing = there is no plan `{ $plan }` in plans.toml
plan-edit-list = the plans in plans.toml stand in one list (`plan = [ … ]`), and then none can be added; write each of them as `[[plan]]`

# What more money is worth
optimum-unsolved = warning: the solver found no optimum for the plan “{ $plan }” in the scenario “{ $scenario }”; there the money is split by base-year budgets
plan-words-optimum-in-ensemble = In all runs of the ensemble the plan splits the money as is best in the scenario “{ $scenario }”.
optimum-unsolved-ensemble = warning: the solver found no optimum for the plan “{ $plan }” in the base scenario; in all runs of the ensemble the money is split by base-year budgets
choice-unproven-of = warning: in the plan “{ $plan }” there were too many initiatives to pick among to show that no other choice is better
worth-all-areas = all areas together
worth-one-price = One krone more for { $area } in { $year } is worth DKK { $more } less weighted shortfall.
worth-two-prices = One krone more for { $area } in { $year } is worth DKK { $more } less weighted shortfall; one krone less costs DKK { $less }.
worth-no-less = One krone more for { $area } in { $year } is worth DKK { $more } less weighted shortfall; one krone less cannot be spared, as the floors would not hold.
choice-none = None of the initiatives, taken alone, is worth its cost within the plan’s yearly limit.
choice-picked = Picked within the plan’s yearly limit: { $initiatives }. Together they are worth { $together } over { $years } years, their cost taken off; one by one it would be { $alone }.
choice-unproven = There were too many to pick among to show that no other choice is better.

### plans side by side

figure-need-dkk = { head-need }
figure-transfer-dkk = Transfers
figure-frame-dkk = { head-frame }
figure-gap-dkk = { head-gap }
figure-coverage = { head-coverage }
figure-unserved-persons = Unserved
figure-need-fte = FTE needed
figure-funded-fte = FTE funded
figure-available-fte = FTE available
figure-gap-fte = FTE missing
figure-volume = Volume
figure-cost-dkk = Cost
figure-fte = FTE
figure-persons-unserved = Users without help
figure-unmet-need-dkk = { head-unmet-need }
figure-accumulated-gap-dkk = { book-accumulated }
figure-worst-gap-dkk = Worst year
figure-weakest-coverage = Weakest area
figure-decision-weakest-coverage = Weakest area { $year }
figure-lowest-coverage = { head-lowest-coverage }
figure-decision-coverage = Coverage { $year }
figure-unserved-person-years = Unserved, person-years
figure-decision-unserved-persons = Unserved { $year }
figure-unfilled-fte-years = Unfilled FTE-years
figure-decision-unfilled-fte = Unfilled { $year }
figure-money-difference-dkk = Money against reference
figure-decision-money-difference-dkk = Money against reference { $year }
figure-coverage-difference = Coverage against reference
figure-decision-coverage-difference = Coverage against reference { $year }
figure-losing-areas = Losers
figure-policies-kept-share = Promises kept
figure-adequate-years = Holds until
compare-rule-mean = { book-mean }
compare-rule-p10 = p10
compare-rule-p50 = p50
compare-rule-p90 = p90
compare-rule-worst = Worst future
compare-rule-best = Best future
compare-rule-hurwicz = Hurwicz { $alpha }
compare-rule-largest-regret = { head-largest-regret }
compare-rule-p90-regret = Regret p90
compare-title = The plans in { $scenario }, DKK million at { $year } prices; ranks in brackets, 1 is best
compare-over-ensemble = { $measure } over { $futures ->
    [one] { $futures } run
   *[other] { $futures } runs
} of the ensemble, the same for all plans
compare-over-scenarios = { $measure } over { $futures ->
    [one] { $futures } scenario
   *[other] { $futures } scenarios
}, none likelier than another
compare-in-year = { $value } in { $year }
compare-middle = Middle (rank) p10–p90
compare-adequate = Holds until { $year }
compare-by-measures = Measure against measure in { $scenario }:
compare-by-rules = Rule against rule, { $measure }:
compare-measures-agree = All measures agree: no two plans change places from one to another.
compare-rules-agree = All rules agree: no two plans change places from one to another.
compare-disagree = { $of ->
    [one] The two plans change places: “{ $first }” puts “{ $a }” above “{ $b }”, “{ $second }” the other way round.
   *[other] { $count } of { $of } pairs of plans { $count ->
        [one] is ordered differently: “{ $first }” puts “{ $a }” above “{ $b }”
       *[other] are ordered differently: “{ $first }” puts “{ $a }” above “{ $b }”, for one
    }, “{ $second }” the other way round.
}
compare-disagree-more = { $count ->
    [one] { $count } more pair disagrees; the orders are in compare.csv.
   *[other] { $count } more pairs disagree; the orders are in compare.csv.
}
compare-with-reference = “{ $reference }” is there as the plan that the others are measured against; ranks and pairs count it too.
compare-pareto = No other plan beats { $plans } (by { $measures }).
compare-pareto-mean = No other plan beats { $plans } (by the mean of { $measures }).
compare-foot =
    All years are { $from }–{ $to }. “Losers”: areas with lower coverage than under “{ $reference }”, on average over the years.
    “Holds until”: the last year before a floor is broken or the gap is above { $tolerance } of service need.
    “Regret”: what the best of the plans would have done better in the same future.
compare-until = --until must lie from { $from } to { $to }
compare-too-many-runs = { $runs } runs take too much room: with these plans and measures there is room for { $most } (1 GiB). Choose fewer with --runs, or name fewer plans
help-compare = Put plans side by side: measures, ranks, and how they stand in many futures
help-compare-example = Example:
    {"  "}pejl compare scenarios/viborg today equal_coverage --against today
    {"  "}pejl compare scenarios/viborg --measure weakest_coverage,lowest_coverage.elderly

    All plans meet the same futures, so that regret is against the best plan of each.
help-compare-plans = The plans to compare, by id or name; all unless any is named
help-compare-against = The plan that others are measured against, by id or name; the study's first unless given
help-compare-measure = What is looked at over many futures; several with commas. unmet_need_dkk,weakest_coverage unless given
help-compare-pareto = Measures that plans beat each other by: at least as good by all and better by one; several with commas
help-compare-alpha = Hurwicz: how much the best future weighs against the worst, 0 to 1; 0.5 unless given
help-compare-until = A plan holds in a future if it does so up to and including this year; the decision year unless given
help-compare-scenario = This scenario only, by id or name, and no ensemble without --runs; may be given several times

### numbers that are asked about

outcome-need-dkk = the need
outcome-transfer-dkk = transfers
outcome-frame-dkk = the frame
outcome-gap-dkk = the gap
outcome-coverage = coverage
outcome-unserved-persons = the number without help
outcome-need-fte = the FTE needed
outcome-funded-fte = the FTE that money pays for
outcome-available-fte = the FTE that there are hands for
outcome-gap-fte = the missing FTE
outcome-volume = the volume
outcome-cost-dkk = the cost
outcome-fte = the FTE
outcome-persons-unserved = the number of users without help
outcome-in-year = { $name } in { $year }
outcome-of-area = { $name } in { $year } ({ $area })
outcome-measure = the measure “{ $name }”
unit-dkk = DKK
unit-share = %
unit-person-years = person-years
unit-persons = people
unit-fte-years = FTE-years
unit-fte = { fte }
unit-areas = areas
unit-years = years
unit-units = units
ask-year = the year must be from { $from } to { $to }
ask-needs-reference = `{ $metric }` is measured against the study's first plan, `{ $reference }`; choose another one with --plan
help-arg-plan = The plan, by id or name; the study's first unless one is named
help-arg-metric = The figure that is asked about, by key or name: a column of gap.csv or services.csv or a measure of compare.csv; else gap_dkk
help-arg-service = The service or transfer, for a figure of services.csv; by id or name
help-arg-area = The area, by id or name, or `total` for all; else `total`
help-arg-runs = Draws in each combination of scenarios, instead of the study's
help-arg-scenario = The scenario, by id or name; else the one that the ensemble is drawn about, or the first
help-arg-year = The year; the decision year unless one is named
help-arg-seed = What random numbers come from, instead of the study's
help-arg-out = The folder for the result; out/STUDY- and the command's name unless one is named

### sensitivity

sensitivity-factors = the study's ensemble.toml has { $count ->
    [one] one uncertain factor
   *[other] { $count } uncertain factors
}; there must be from 1 to { $most }
sensitivity-correlated = The study lets some factors move together. Here each is drawn by itself: uncertainty cannot be parted among factors that move together
sensitivity-combinations = The study lays scenarios over each other. Here only { $scenario } is used
sensitivity-not-a-power = The number of rows is no power of two: with { $near } the points lie more evenly
sensitivity-explains = { $factor } explains { $share } of the uncertainty about { $outcome } under the plan “{ $plan }” (95% interval { $interval }).
sensitivity-explains-tied = { $factor } explains { $share } of the uncertainty about { $outcome } under the plan “{ $plan }” (95% interval { $interval }), but cannot be told from the next.
sensitivity-explains-also = { $factor } explains { $share } ({ $interval }).
sensitivity-together = Each by itself the factors explain { $share }; the rest arises when several move together.
sensitivity-negligible = { $count ->
    [one] One factor explains less than 1% and may as well be fixed.
   *[other] { $count } factors explain less than 1% each and may as well be fixed.
}
sensitivity-does-not-vary = None of the uncertain factors moves { $outcome } under the plan “{ $plan }”.
sensitivity-swings = With all else as in the scenario, { $outcome } goes from { $low } to { $high } when the factor “{ $factor }” goes from p10 to p90 ({ $range }).
sensitivity-screened = A screening with { $walks } walks of one step at a time (Morris) finds the largest effect of { $factor }: { $effect } over the whole range on average, with a standard deviation of { $sigma }.
sensitivity-settled = The intervals are at most { $widest } percentage points wide: { $rows } rows are enough.
sensitivity-not-settled = The widest interval is { $widest } percentage points, above the limit of { $limit }: { $rows } rows are too few. Try --runs { $needed }.
sensitivity-range = p10 to p90
sensitivity-at-low = at p10
sensitivity-at-high = at p90
sensitivity-first = Alone (95%)
sensitivity-total = In all (95%)
sensitivity-mu-star = Morris μ*
sensitivity-title-none = The sensitivity of { $outcome } cannot be shown
sensitivity-title-first = { $factor } explains { $share } of the uncertainty about { $outcome }
sensitivity-title-first-short = { $factor } explains { $share } of the uncertainty
sensitivity-title-unnamed = One assumption explains { $share } of the uncertainty
sensitivity-title-two = { $factor } and { $second } matter most for { $outcome }
sensitivity-title-two-short = Two assumptions matter equally for { $outcome }
sensitivity-title-swing = { $factor } moves { $outcome } most: { $amount }
sensitivity-title-swing-short = One assumption moves { $outcome } by { $amount }
sensitivity-title-nothing = None of the assumptions moves { $outcome }
sensitivity-title-nothing-short = None of the assumptions moves the number
sensitivity-measure = How far each assumption moves { $outcome }
sensitivity-measure-both = How far each assumption moves { $outcome }, and how much of the uncertainty it explains
sensitivity-range-means = The range after the name is from p10 to p90: in one run in ten the number is lower, in one higher
sensitivity-total-means = Uncertainty explained is Sobol's total index: the share of variance, alone and with others
sensitivity-swing-head = When that one moves, { $unit }
sensitivity-part-head = Explains of the uncertainty
sensitivity-key-scenario = in the scenario: { $value }
sensitivity-key-interval = 95% interval
sensitivity-key-first = alone
sensitivity-rest = { $count ->
    [one] One more factor explains { $most }.
   *[other] { $count } other factors explain at most { $most } each.
}
sensitivity-rest-swing = { $count ->
    [one] One more factor moves the number by { $most }.
   *[other] { $count } other factors move the number by at most { $most } each.
}
sensitivity-value = { $factor } ({ $range }): from { $low } to { $high }
sensitivity-value-both = { $factor } ({ $range }): from { $low } to { $high }, { $share } of the uncertainty
sensitivity-description = Bar chart of { $count ->
    [one] one assumption
   *[other] { $count } assumptions, the most important on top
 }: how far each moves { $outcome }. { $values }. All numbers are in sensitivity.csv.
help-sensitivity = What would change a number: how much of its uncertainty each factor explains (Sobol', Morris, one at a time)
help-sensitivity-example = Example:
    {"  "}pejl sensitivity scenarios/viborg --metric gap_dkk --year 2040 --plan today
    {"  "}pejl sensitivity scenarios/viborg --metric coverage --area elderly --method morris
help-sensitivity-method = How: `sobol`, `morris`, `tornado`, several with commas; else all. One at a time (`tornado`) is always told
help-sensitivity-runs = Rows of the Sobol' matrices, best a power of two; else 2048. Each row is two runs and one per factor
help-sensitivity-walks = Walks of the Morris screening; else 100. Each walk is one run and one per factor

### plot

help-plot = Draw the pictures of a study, or some of them, in any size and language
help-plot-example = Example:
    {"  "}pejl plot scenarios/viborg
    {"  "}pejl plot scenarios/viborg need_frame gap_fan --sizes all --both
    {"  "}pejl plot scenarios/viborg need_frame drivers --area elderly --plan lean --scenario central
help-plot-pictures = The pictures: need_frame, gap_fan, area_gaps, drivers, plans, coverage, staff, population, unserved, sensitivity, robustness, break_even; all that the study has unless any is named
help-plot-sizes = Size: `standard` (1200 × 675), `half` (720 × 540), `tall` (900 × 1200) or `all`, several with commas; `standard` unless given
help-plot-both = In Danish and in English, each in a folder of its own
help-plot-scenario = The scenario on pictures of one scenario; unless given the one that the ensemble is drawn about, or the first
help-plot-plan = The plan on pictures of one plan; the study's first unless given
help-plot-area = The area on need_frame, gap_fan, drivers, sensitivity and seek; `total` unless given. The other pictures show all areas
plot-nothing-for = The study has nothing for the picture `{ $picture }`, which is not drawn.
plot-done = { $pictures ->
    [one] One picture
   *[other] { $pictures } pictures
} in { $seconds } s. All is in { $folder } (run { $digest }).

### discover

discover-fails = The plan “{ $plan }” fails in { $share } of { count-futures }: { $condition }.
discover-never = The plan “{ $plan }” fails in { $runs ->
    [one] not even the one future there is: there it does not hold that
   *[other] none of { $runs } futures: in none of them
} { $condition }.
discover-always = The plan “{ $plan }” fails in { $runs ->
    [one] the one future there is
    [2] both futures
   *[other] all { $runs } futures
}: { $condition }.
discover-box = It fails in { $density } of the futures where { $conditions }. They hold { $coverage } of all the futures in which it fails ({ $mass } of all futures).
discover-box-more = Of the rest it fails in { $density } of the futures where { $conditions }. They hold { $coverage } of all the futures in which it fails ({ $mass } of all futures).
discover-no-box = No limits on the factors set apart the futures in which the plan fails: they are spread all over, or nearly all futures fail.
discover-together = Together they hold { $coverage } of the futures in which the plan fails.
discover-at-least = { $factor } is at least { $value }
discover-at-most = { $factor } is at most { $value }
discover-between = { $factor } is from { $low } to { $high }
discover-above = { $outcome } is above { $limit }
discover-above-need = { $outcome } is above { $limit } of { $of ->
    [services] service need
   *[all] need
}
discover-below = { $outcome } is below { $limit }
discover-below-need = { $outcome } is below { $limit } of { $of ->
    [services] service need
   *[all] need
}
discover-fails-word = `{ $word }` is no limit: write `above` or `below` and a number, as in "above 5 %", "below 0.95" or "above 0.02 of service need"
discover-fails-need = `{ $metric }` has no need to be a share of
discover-no-usual = there is no usual limit for `{ $metric }`: say with --fails when the plan fails, as in --fails "above 100e6"
discover-combinations = The study lays scenarios over each other. They are no factor here: all runs are looked at together
discover-kept-cannot = `{ $file }` can only be read by a Pejl built with `parquet`; a CSV file can always be read
discover-kept-read = `{ $file }` cannot be read: { $why }
discover-kept-no-file = `{ $file }` is no file: a folder, a pipe or a device cannot be read
discover-kept-damaged = `{ $file }` is damaged, or is a Parquet file of another program or an earlier version of Pejl: its digest is not there or does not fit. Copy it again from the machine that made it, make it again with `pejl ensemble --keep`, or give a CSV file
discover-kept-no-text = `{ $file }`, line { $line } is no text in UTF-8; save it as CSV in UTF-8, or give a Parquet file of `pejl ensemble --keep`
discover-kept-long-line = `{ $file }`, line { $line } is longer than { $megabytes } MB; a CSV file with a row for each run is expected
discover-kept-too-many = `{ $file }` has more than { $millions } million numbers of the plan and year; give a file with fewer runs or fewer columns
discover-kept-column = `{ $file }` has no column `{ $column }`; there are: { $known }
discover-kept-number = `{ $file }`, line { $line }, column `{ $column }`: `{ $found }` is no number
discover-kept-cells = `{ $file }`, line { $line }: there are { $found } cells, but { $expected } columns
discover-kept-years = `{ $file }` has a row for each year, but `{ $column }` is of all years; give a file with a row for each run and no column `year`
discover-kept-rows = `{ $file }` has no rows for { $plan } in { $year }
discover-kept-factors = `{ $file }` has no columns of factors
help-discover = When does a plan fail: which ranges of the uncertain factors its failing runs have in common (PRIM)
help-discover-example = Example:
    {"  "}pejl discover scenarios/viborg --plan today
    {"  "}pejl discover scenarios/viborg --plan today --metric coverage --area elderly --year 2030 --fails "below 0.9"
    {"  "}pejl discover scenarios/viborg --kept runs.parquet --year 2040 --fails "above 20 % of service need"
help-discover-fails = When the plan fails: `above` or `below` a number, perhaps "of service need". Else: a gap above the study's tolerance, coverage below 95%
help-discover-runs = Runs instead of the study's
help-discover-kept = Look at the runs in a file of `pejl ensemble --keep`, or in a CSV file, instead of making them
help-discover-density = Take the largest box in which at least this share of the runs fail; else the one that is best by coverage and density together
help-discover-peel = Share of a box's runs that each step peels off; else 0.05
help-discover-mass = Least share of all runs in a box; else 0.05
help-discover-boxes = At most so many boxes; else 3

### seek

knob-lean = LEAN a year
knob-restructuring = Saving by restructuring
knob-overhead = Saving on overhead
knob-take-up = Take-up of { $kind }
knob-effect = Effect of { $kind }
seek-goal-close = close { $outcome }
seek-goal-cover = make up { $outcome }
seek-goal-at-most = keep { $outcome } at most { $target }
seek-goal-at-least = keep { $outcome } at least { $target }
seek-in-scenario = in the scenario “{ $scenario }”
seek-in-share = in at least { $share } of { count-futures }
seek-reach-any = anything
seek-reach-at-least = at least { $low }
seek-reach-at-most = at most { $high }
seek-reach-between = from { $low } to { $high }
seek-now = { $outcome } is { $amount } under the plan “{ $plan }” { $place }, as the study is.
seek-now-with = { $outcome } is { $amount } under the plan “{ $plan }” { $place }, as the study is (“{ $knob }”: { $value }).
seek-takes = To { $goal }, “{ $knob }” must be { $reach }. The search was from { $range }.
seek-everywhere = “{ $knob }” may be { $reach } in the range { $range }: all of it is enough to { $goal }.
seek-nothing = Nothing in the range { $range } of “{ $knob }” is enough to { $goal }. { $value } comes nearest; then { $outcome } is { $amount }, { $missing } from the target.
seek-nothing-nearer = Nothing in the range { $range } of “{ $knob }” is enough to { $goal }, and nothing in it brings the number nearer to the target than it is now: { $outcome } is { $amount }, { $missing } from the target.
seek-held = { $knob } is held at the number that is tried, in all futures; all else that the ensemble draws is unchanged
seek-same-knob = `{ $knob }` is the same as the first, or a part of it
seek-range = the range of `{ $knob }` must go upwards and lie from { $least } to { $most }
seek-too-many-ends = --from and --to can be given once for each that is turned
seek-no-target = there is no usual target for `{ $metric }`: say it with --target
seek-share-means = The number is the one that is not missed { $place }
seek-frontier-description = Line chart. Horizontal axis: { $x }. Vertical axis: { $y }. All numbers are in frontier.csv.
seek-frontier-takes = To { $goal } when “{ $knob }” is { $x }, “{ $second }” must be { $reach }.
seek-frontier-any = When “{ $knob }” is { $x }, the target is met whatever “{ $second }” is.
seek-frontier-nothing = Nothing in the ranges is enough to { $goal }, neither “{ $knob }” from { $low } to { $high } nor “{ $second }”.
seek-frontier-partly = For { $count } of { $all } numbers of the first that were tried nothing in the second's range is enough.
seek-frontier-title = { $second } that it takes, depending on { $first }
seek-frontier-title-short = What it takes of the second
seek-frontier-subtitle = To { $goal } { $place }, { $study }
seek-frontier-means = Where the line is missing, either nothing in the vertical range is enough, or all is
seek-frontier-no-line = For none of the numbers there is a limit in the second's range: either all is enough, or nothing
help-seek = What would it take: the number of a factor or lever at which a target is met
help-seek-example = Example:
    {"  "}pejl seek scenarios/viborg frame_growth --year 2030
    {"  "}pejl seek scenarios/viborg lean --from 0 --to 2% --metric coverage --target 0.95 --plan lean --share 0.9
    {"  "}pejl seek scenarios/viborg frame_growth lean --from -1% --to 2% --from 0 --to 2% --year 2030
help-seek-knobs = What is turned: a factor of scenarios.toml (perhaps with .AREA) or a lever of the plan: lean, restructuring, overhead (perhaps .AREA), rehabilitation.take_up, technology.effect, … (perhaps .SERVICE). Two give a frontier
help-seek-from = The least it may be; once for each. Else the least that the files allow
help-seek-to = The most it may be; once for each. Else the most that the files allow
help-seek-target = The target: a gap of at most so much, a coverage of at least so much. Else gap 0 and coverage 0.95
help-seek-share = In at least this share of the ensemble instead of in one scenario
help-seek-runs = With --share: runs instead of the study's

# pejl run --write-plan
help-run-write_plan = Add an optimum to plans.toml as a plan of fixed shares with this id, to be edited
help-run-of = With --write-plan: whose optimum, where several plans have one
cli-plan-bad-id = `{ $plan }` cannot be a plan’s id: write letters a–z, digits, `_` and `-`, a letter first (and not `total`, `ensemble` or `scenarios`)
cli-plan-no-optimum = no plan of the study has the rule `optimal`, so there is no optimum to write
cli-plan-which = several plans have an optimum; choose one with --of: { $known }
cli-plan-other = `{ $plan }` is no plan with the rule `optimal`; the study has: { $known }
cli-plan-unsolved = the solver found no optimum for the plan “{ $copied }” in the scenario “{ $scenario }”, so { $file } is unchanged
cli-plan-changed = { $file } was changed while Pejl was running, and is therefore left alone; run again
cli-plan-written = The plan `{ $plan }` now stands in { $file }: the split of “{ $copied }” in the scenario “{ $scenario }”.

### the plans on the screen
plans-covered = { $area } { $share } to
plans-weakest = Weakest { $year }
plans-above = Above { $tolerance } { $year }
plans-more = { $count ->
    [one] { $count } more plan stands in scorecard.csv.
   *[other] { $count } more plans stand in scorecard.csv.
}
plans-longest = { $area } stays at { $share } longest under “{ $plan }”: until { $until }.
plans-longest-none = No plan keeps { $area } at { $share }, not even in the first year.
plans-longest-all = All plans keep { $area } at { $share } equally long: until { $until }.
plans-longest-several = { $area } stays at { $share } longest under { $count } plans, “{ $plan }” the first: until { $until }.
plans-cost = That costs the other areas DKK { $amount }m in { $first }–{ $last } against “{ $reference }”.
plans-gain = The other areas get DKK { $amount }m more in { $first }–{ $last } than under “{ $reference }”.
plans-no-cost = The other areas get the same as under “{ $reference }”.
plans-neither = Under it neither money nor hands run out.
plans-only-money = Under it money runs out in { $money }, hands do not.
plans-only-hands = Under it hands run out in { $hands }, money does not.
plans-money-first = Under it money runs out first, in { $money }, and hands in { $hands }.
plans-hands-first = Under it hands run out first, in { $hands }, and money in { $money }.
plans-foot = “{ $area } { $share } to”: last year without lower coverage, then coverage. “Others”: other areas' money { $first }–{ $last } against “{ $reference }”. “Unmet”: need without money.
plans-all-weakest = all { $share }
plans-foot-staff = “Money”, “Hands”: first year in which they bind and more than { $tolerance } of FTE are missing.
plans-foot-policies = “Promises”: share of the policies' years that are kept.
plans-foot-draws = “Gap { $year }”: the scenario (8 of 10 runs); “Above”: share of the runs.
summary-cut-floors = Floors do not hold all the way: { $plans }.
summary-cut-floors-here = “{ $plan }” from { $year }
summary-cut-floors-plan = “{ $plan }” from { $year } here, earliest { $earliest } ({ $count } scenarios)
summary-cut-floors-some = “{ $plan }” earliest { $earliest } ({ $count ->
    [one] { $count } scenario
   *[other] { $count } scenarios
})
summary-cut-floors-elsewhere = “{ $plan }” not here, earliest { $earliest } in { $count ->
    [one] { $count } scenario
   *[other] { $count } scenarios
}

### the plans in words
plan-words-title = What the plans choose: { $study }
plan-words-all-areas = { $value } in all areas
plan-words-rule = Allocation: { $rule }
plan-words-demography = each area its own part of the frame
plan-words-proportional = fixed shares as in the base year
plan-words-equal-coverage = the same coverage in all areas
plan-words-weights = shortfall by need over weight ({ $weights })
plan-words-given = the plan's own shares ({ $shares })
plan-words-protect = Allocation: floor under { $floors }, the rest { $rest }; no other below { $others } of need before floors are cut
plan-words-optimal = Allocation: the one with the least weighted shortfall over all years (weights: { $weights }){ $has-floors ->
    [yes] , with floors under { $floors }
   *[no] {""}
}{ $has-most ->
    [yes] ; no share moves by more than { $most } of the money a year
   *[no] {""}
}
plan-words-ramp = { $years ->
    [0] from { $from }
    [1] from { $from }
   *[other] over { $years } years from { $from }
}
plan-words-lean = LEAN, { $area }: { $rate } a year { $years }, { $cap } at most in all
plan-words-restructuring = Restructuring, { $area }: { $cost } in { $years ->
    [one] one year
   *[other] each of { $years } years
} from { $from }; saves { $saving } { $ramp }
plan-words-overhead = Staff functions, saved of the pool: { $saving }, { $ramp }; one-off cost { $transition }
plan-words-rehabilitation = Rehabilitation
plan-words-technology = Welfare technology
plan-words-civil-society = Civil society
plan-words-comes-true = { $words }; { $share } of it is counted to come true
plan-words-demand = { $kind }, { $service }: { $take_up } take part and use { $effect } less, { $ramp }; never below { $floor } of use
plan-words-staff = Staff, { $area }: { $what }, { $ramp }
plan-words-pay = pay premium { $value }
plan-words-turnover = { $value } fewer leave
plan-words-absence = { $value } less absence
plan-words-initiative = Initiative { $years }{ $picked ->
    [yes] , picked by Pejl
   *[no] {""}
}: { $initiative }; { $area } pays a year { $cost }
plan-words-years = { $ends ->
    [yes] in { $from }–{ $until }
   *[no] from { $from }
}
plan-words-elasticity = { $value } fewer leave for each per cent
plan-words-choose = Pejl picks initiatives among { $among }; they may cost { $limit } a year

### fit

fit-title = Death rates of women and men together (Lee–Carter, Li–Lee) from deaths { $from }–{ $until }, ages { $youngest }–{ $oldest }, the last one open
fit-cells = Nobody died in { $cells } of { $all } cells; they share the rate of the nearest age with deaths.
fit-explained = Movement of the logs of rates explained: common index { $common } of both sexes added up; with the sex's own index { $women } of women's and { $men } of men's.
fit-drift = The common index moves { $drift } a year (standard error { $error }; a single year's innovation { $innovation }).
fit-held = { $sex ->
    [f] Women's
   *[m] Men's
} own index would not return; its memory is held at { $memory } a year.
fit-place = Trend and age pattern are those of { $country }; the place has its own level of mortality, as far as its deaths show one:
fit-place-level = { $sex ->
    [f] Women
    [m] Men
   *[b] Together
}: { $deaths } deaths { $from }–{ $until }, { $expected } at the country's rates; level { $level } (the country's is 1, standard error { $error }), { $own } of it from the place's own deaths
fit-expectancy = Remaining life, years
fit-fertility = Total fertility was { $last } in { $year } and goes towards { $end }; it keeps { $memory } of its distance a year (standard error { $error }; a single year's innovation { $innovation }).
fit-migration = Net migration for 1,000 residents was { $last } in { $year } and goes towards { $end }; it keeps { $memory } of its distance a year (standard error { $error }; a single year's innovation { $innovation }).
fit-series-held = { $what ->
    [fertility] Total fertility
   *[migration] Net migration
} would not return; its memory is held at { $memory } a year.
fit-correlation = The yearly errors of fertility and net migration have the correlation { $correlation }.
fit-row = { $sex ->
    [f] Women aged { $age }
   *[m] Men aged { $age }
}, { $by ->
    [li_lee] Li–Lee
   *[index] one index
}
fit-foot = In brackets: 80 of 100 futures by each rule. "One index" is what ensembles draw: all rates follow one index whose trend wanders. What a rule itself is wrong about is not in it.
fit-foot-tried = How that rule and plain Lee–Carter foretold years since known stands in src/docs/decisions/0011-intervals.md and src/docs/fit.md.
fit-charts-written = The picture of where deaths depart from the fit is in { $folder }.
fit-charts-not-ours = { $folder } holds other files than an earlier picture; Pejl does not empty it. Choose another folder with --charts.
fit-charts-hold-fit = { $folder } is replaced whole; { $file } cannot lie in it. Choose another folder with --charts.
fit-written = Written to { $file }.
fit-nothing = nothing was written
fit-not-ours = { $file } is no earlier fit of Pejl's; choose another file with --out.
fit-no-window = { $table } has the years { $from }–{ $until } and the ages { $youngest }–{ $oldest }; --from, --until and --ages must stay within them, with { $least } years at the least
diag-deaths-without-exposure = { $deaths } died where nobody lived
diag-deaths-without-exposure-help = write how many years all of that age lived together in the column `person_years`
diag-deaths-beyond-lives = { $deaths } died where only { $lived } years were lived
diag-deaths-beyond-lives-help = more than two deaths for a year lived cannot be, whatever the age; see whether the columns are mixed up or a digit is too many
diag-too-few-years = { $which ->
    [chosen] the table has { $count } of the years that are fitted; it takes { $least } at the least
   *[all] the table has { $count } years; it takes { $least } at the least
}
diag-too-few-years-help = add years; with fewer nobody can see how sure a movement is
diag-year-without-deaths = { $sex ->
    [f] no woman died in { $year }
    [m] no man died in { $year }
   *[b] nobody of the ages chosen died in { $year }
}
diag-year-without-deaths-help = is the year in the table before its deaths were counted? Otherwise choose more ages or fewer years
diag-too-few-deaths = too few deaths for a fit of its own: { $deaths } a year, and nobody died in { $share } of the ages and years
diag-too-few-deaths-help = use the country's: with `--country COUNTRY.csv`, a table of the same columns, trend and age pattern are the country's, and the place has its own level
diag-too-few-deaths-note = rates of single ages would be chance, and with them life expectancy
diag-country-lacks = the country's table has the years { $from }–{ $until } and the ages { $youngest }–{ $oldest }, and the place's { $place_from }–{ $place_until } and { $place_youngest }–{ $place_oldest }
diag-country-lacks-help = the country's table must have all years and ages of the place, and { $least } years at the least up to the place's last; give a longer table, or choose years that both have with --from and --until
diag-many-empty-cells = nobody died in { $share } of the ages and years: slopes, indices and rates of single ages are much chance
diag-many-empty-cells-help = with `--country COUNTRY.csv`, the country's deaths in the same columns, trend and age pattern are the country's, and the place has its own level
diag-no-index = death rates have no common movement over the years
diag-no-index-help = they stand still, or rise at some ages as much as they fall at others; choose other years or ages with --from, --until and --ages
diag-no-refit = no index gives as many deaths as there were in { $year }
diag-no-refit-help = the place may be too small: with few deaths at each age no index can be found. Give its country's deaths with --country, or correct the figures of { $year } if they do not go with the other years
residuals-title = { $group ->
    [births] { $sex ->
        [f] Women
       *[m] Men
    } born { $years } died { $share } { $side ->
        [less] less
       *[more] more
    } often than the fit says
   *[years] In { $years } { $sex ->
        [f] women
       *[m] men
    } died { $share } { $side ->
        [less] less
       *[more] more
    } often than the fit says
}
residuals-title-chance = No years and no birth cohorts depart from the fit by more than chance
residuals-title-none = Deaths against the fit cannot be shown
residuals-subtitle = Observed deaths against the fit (Li–Lee), in standard deviations of chance; ages { $youngest }–{ $oldest } upwards, { $years } along the page
residuals-sex = { $sex ->
    [f] Women
   *[m] Men
}
residuals-key-less = Fewer died than fitted
residuals-key-more = More died (with a dot)
residuals-cell = A cell is { $years ->
    [one] one year
   *[other] { $years } years
} and { $ages ->
    [one] one age
   *[other] { $ages } ages
}; the last age is open
residuals-outlined = { $group ->
    [births] Between the lines: { $sex ->
        [f] women
       *[m] men
    } whose year less age is { $years }
   *[years] Between the lines: { $years }
}
residuals-most = { $sex ->
    [f] women
   *[m] men
} { $years }, ages { $ages }: { $deviation }
residuals-description = Heat map of women and men by year, { $from }–{ $until }, and age, { $youngest }–{ $oldest }: observed deaths less those of the fit, in standard deviations of chance. { $share } of the cells are more than two from the fit; chance alone has one in twenty. Furthest off: { $most }. All numbers are in residuals.csv.
diag-series-ends-early = the table ends in { $last }, and the deaths are fitted up to { $until }
diag-series-ends-early-help = add the years after { $last }, or end all tables there with --until { $last }: what goes on together must go on from the same year
diag-no-births = the rates of { $year } add up to 0, and 0 has no logarithm
diag-no-births-help = write the children per woman of { $year }, or choose other years with --from and --until
diag-residents-missing = net migration in { $years } has no residents to be measured against
diag-residents-missing-help = add a column `residents` with how many lived there, or begin in { $first }, the first year of the table of deaths, with --from { $first }
diag-not-a-fit = the file is not one that `pejl fit` wrote
diag-not-a-fit-help = make it with `pejl fit TABLE --out FILE.toml`, or name another file under `[data] fit` in model.toml
diag-fit-too-old = the fit was made by an earlier version of Pejl and lacks `[index]`, which is drawn from
diag-fit-too-old-help = make it again with `pejl fit` and the same table
diag-fit-length = `{ $key }` has { $found } { $found ->
    [one] number
   *[other] numbers
}; there should be { $expected }
diag-fit-length-help = the file was changed by hand or cut off; make it again with `pejl fit`
diag-fit-weights = the weights add up to { $sum } and not to 1
diag-fit-weights-help = the file was changed by hand; make it again with `pejl fit`
diag-fit-contradicts = { $what ->
    [covariance] the covariance is larger than the two variances let it be
    [last] `last` is not the last number of `values`
   *[years] the series ends in another year than the deaths do
}
diag-fit-contradicts-help = { diag-fit-weights-help }
diag-fit-after-base = the fit knows years after the study's base year: up to { $last }, where the base year is { $base }
diag-fit-after-base-help = for a projection from { $base } make it again with `--until { $base }`; otherwise the study sees into the future that it is to meet
diag-bad-age-group = `{ $word }` is not a group of ages
diag-bad-age-group-help = write `0-2`, `90+`, `67` or `total`
diag-vintage-unclear = { $covering ->
    [0] the file has several vintages, and none of them has every year { $from }–{ $to }
   *[other] the file has several vintages, and { $covering } of them have every year { $from }–{ $to }
}
diag-vintage-unclear-note = the vintages are { $vintages }
diag-vintage-unclear-help = say under [data] in model.toml which one counts, as in `population_forecast_vintage = "{ $first }"`
diag-vintage-unclear-also = the first vintage begins here
diag-forecast-elsewhere = the forecast has no figure for { $from }–{ $to }
diag-forecast-elsewhere-help = take a forecast that has the study's years, or take `population_forecast` out of model.toml
diag-groups-do-not-add-up = `{ $group }` is { $persons } persons in { $year }, but the groups in it add up to { $sum }
diag-groups-do-not-add-up-label = { $off } from the sum of { $within }
diag-groups-do-not-add-up-also = the first of them
diag-groups-do-not-add-up-note = the projection cannot meet both; differences of less than half a person are rounding
diag-groups-do-not-add-up-help = correct the figures, or take the row of `{ $group }` out: the groups in it say the same
diag-group-within-is-more = `{ $group }` is { $persons } persons in { $year }, but { $within } in it are { $sum }
diag-group-within-is-more-also = a group in it
diag-group-within-is-more-help = correct the figures: a group cannot have more persons than the group round it
diag-groups-cannot-be-met = the group `{ $group }` cannot be met in { $year } together with the groups that it overlaps
diag-groups-cannot-be-met-label = { $off } persons off
diag-groups-cannot-be-met-note = the same people count in several groups, and the groups do not say the same of them
diag-groups-cannot-be-met-help = correct the figures, or take out one of the groups that overlap
diag-forecast-for-nobody = the forecast has { $persons } persons in `{ $group }` in { $year }, but the projection has nobody
diag-forecast-for-nobody-note = nobody can be scaled up from 0
diag-forecast-for-nobody-help = see in population.csv and migration.csv whether the age is missing there, or take the row out
diag-scaling-far-off = `{ $cohort }` must be multiplied by { $scaling } in { $year } to meet the forecast
diag-scaling-far-off-label = the projection has { $projected } persons, the forecast { $wanted }
diag-scaling-far-off-note = { $count ->
    [one] that far off the projection is not corrected but replaced; the bounds are 0.5 and 2
   *[other] that far off the projection is not corrected but replaced; the bounds are 0.5 and 2. It is so in { $years }
}
diag-scaling-far-off-help = is it the right municipality, vintage and age group? else correct moves, births or deaths, so that the projection comes nearer
diag-scaling-large = some age groups are scaled by more than 5% in one year to meet the forecast; most of all `{ $cohort }` in { $year }: multiplied by { $scaling }
diag-scaling-large-label = { diag-scaling-far-off-label }
diag-scaling-large-note = { $count ->
    [one] it is so in that year alone
   *[other] it is so in { $years }
}; all figures are in constraint.csv
diag-scaling-large-help = if the forecast is newer than the study's figures, correct moves, births or deaths after it; a leap in the forecast's first year is the difference from population.csv
help-fit = Fit how deaths, births and moves go on to what was (Lee–Carter, both sexes together)
help-fit-example = Example:
    {"  "}pejl fit deaths.csv --out fit.toml
    {"  "}pejl fit deaths.csv --out fit.toml --from 1990 --ages 0-95
    {"  "}pejl fit deaths.csv --out fit.toml --country denmark.csv
    {"  "}pejl fit deaths.csv --out fit.toml --fertility tfr.csv --migration net.csv --charts pictures

    The table has the columns year, sex, age, deaths and person_years, and each sex and age in each year.
help-fit-table = The table of deaths and person-years
help-fit-out = The file for the fit (TOML)
help-fit-country = Deaths and person-years of the country, for a place too small for a fit of its own: trend and age pattern from the country, the level from the place
help-fit-fertility = A table of fertility: year and rate, or year, age and rate
help-fit-migration = A table of net migration: year and net_persons, or year, sex, age and net_persons
help-fit-charts = A folder for the picture of where deaths depart from the fit
help-fit-from = The first year that is fitted; else the table's
help-fit-until = The last year that is fitted; else the table's
help-fit-ages = The ages that are fitted, as in 0-95; the last takes in all who are older; else the table's

### explain

help-explain = Where a number comes from, and what has changed it: a cell of gap.csv as a tree down to lines of files
help-explain-example = Example:
    {"  "}pejl explain scenarios/viborg gap_dkk --area elderly --year 2030
    {"  "}pejl explain scenarios/viborg gap_dkk --area elderly --year 2030 --against year=2020
    {"  "}pejl explain scenarios/viborg gap_dkk --year 2030 --plan lean --against plan=today --out out/why
help-explain-metric = The column of gap.csv or services.csv, by key or name: need_dkk, transfer_dkk, frame_dkk, gap_dkk, coverage, need_fte, funded_fte, available_fte, gap_fte, volume, cost_dkk …
help-explain-year = The year; the decision year unless given
help-explain-against = Split the change over what drives it: year=2016, scenario=SCENARIO or plan=PLAN
help-explain-depth = So many levels of the tree are shown; as many as fit on a screen unless given
help-explain-out = The folder for explain.json, explain.csv, drivers.csv and the picture drivers; nothing is written unless given
help-explain-format = How the answer and faults are written: `text` for people or `json` for programs; `text` unless given
explain-unknown-against = `--against { $against }` cannot be read; write year=2016, scenario=ID or plan=ID
explain-not-projected = `{ $metric }` is not there in this study, as staff is not projected
explain-heading = { $metric } · { $area } · { $year } · { $scenario } · { $plan }
explain-more-hidden = { $count ->
    [one] 1 part is not shown; --depth { $depth } shows more
   *[other] { $count } parts are not shown; --depth { $depth } shows more
}
explain-sources = source: { $sources }
explain-source-study = the study's own choice
explain-source-default = not set: the program's default
explain-files-more = and { $count ->
    [one] one more place
   *[other] { $count } more places
}
explain-sentence = { figure-word } { $span ->
    [area] for { $area }:
   *[total] in all:{ $area }
} { $value } in { $year } (“{ $scenario }”, “{ $plan }”){ $base ->
    [none] .
   *[other] , { $base } prices.
}
explain-sentence-parts = That is { $combine ->
    [difference] { $first } less { $second }.
    [coverage] { $first } against { $second }.
    [quotient] { $first } divided by { $second }.
    [product] { $first } times { $second }.
   *[sum] { $count ->
        [one] { $first }.
       *[other] { $count } parts; the largest are { $first } and { $second }.
    }
}
explain-part-of-sum = { $name } ({ $value })
explain-part = { $name } { $value }
explain-drivers-title = What has changed it from { $from } to { $to }?
explain-drivers-none = Nothing that drives the number differs: { $from } and { $to } are alike.
explain-drivers-sentence = { $kind ->
    [more] That is { $amount } more
    [less] That is { $amount } less
   *[same] That is the same
} { $between ->
    [year] than in { $from }
    [scenario] than in “{ $from }”
   *[plan] than under “{ $from }”
}: { $parts }{ $others ->
    [none] .
   *[other] ; others { $others }.
}
explain-gap = Gap{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-coverage = Coverage{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-unserved = Unserved{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-unserved-service = Users without help: { $service }
explain-uncovered = Share of need that is not covered, { $area }
explain-users = Users, counted in each service, { $area }
explain-users-of-service = Users: { $service }
explain-persons-per-unit = Users per { $unit }
explain-need = Need{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-service-need = Need for services{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-transfers = Transfers{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-transfers-owed = Transfers after initiatives, { $area }
explain-transfers-before = Transfers before initiatives, { $area }
explain-frame = Frame{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-granted = Areas' own parts and grants for transfers
explain-own-part = Own part of the frame, { $area }
explain-service-budget = Base-year service budget, { $area }
explain-service-budgets = Base-year service budgets
explain-grown-budget = Service budget with growth, { $area }
explain-frame-growth = Growth of the frame since the base year, { $area } to { $year }
explain-growth = { $rate } a year, { $from }–{ $to }
explain-compensation = Compensation for demography, { $area }
explain-not-compensated = No compensation for demography { $from }–{ $to }, { $area }
explain-compensated = Compensated { $from }–{ $to }, { $area }
explain-compensated-share = Share that the frame follows { $from }–{ $to }, { $area }
explain-people-change = Demographic change { $from }–{ $to }, { $area }
explain-people-need = Service need from people alone { $year }, { $area }
explain-earmark = Earmarked money { $year }, { $area }
explain-grant = Grant for transfers, { $area }
explain-transfer-budget = Base-year transfer budget, { $area }
explain-transfer-change = Change in transfers since the base year, { $area }
explain-transfer-carried = Change that the state carries, { $area }
explain-carried-share = Share that the state carries
explain-pot = Money for services, all areas
explain-money = Money for services, { $area }: “{ $plan }”
explain-share-by-rule = Share by the plan's rule, { $area }
explain-by-rule = By rule, { $area }: { $rule ->
    [demography] own part of the frame
    [proportional] like the budgets
    [equal_coverage] by need
    [weights] shortage by weights
   *[shares] by shares
}
explain-left-by-transfers = What transfers leave or take
explain-part-of-left = Part of that, { $area }
explain-share-of-budget = Share of the service budgets, { $area }
explain-share-of-need = Share of the need for services, { $area }
explain-short = Shortage in all
explain-weight = Weight, { $area }
explain-need-by-weight = Need by weight, { $area }
explain-needs-by-weight = Needs by weight, all
explain-share-of-shortage = Share of the shortage, { $area }
explain-borne = Shortage that the area bears, { $area }
explain-share-found = Share that the optimum found { $year }, { $area }
explain-share-given = Share that the plan names { $year }, { $area }
explain-shares = Shares in all
explain-share-of-shares = Share of the shares, { $area }
explain-floor = Floor, { $area }
explain-floor-share = Coverage that the plan promises
explain-others-at-least = Coverage below which no other falls
explain-least-of-others = At least, { $area }
explain-floor-cut = Floor that was cut, { $area }
explain-floor-kept = What is left of the floor, { $area }
explain-left-by-floors = What the floors leave
explain-service = { $service }
explain-unit-cost = Price per { $unit }
explain-calibration = Calibration to the budget, { $area }
explain-uncalibrated = Base-year cost by the study's own rates and prices, { $area }
explain-fte-calibration = Calibration to the workforce, { $area }
explain-uncalibrated-fte = Base-year FTE by the study's own figures, { $area }
explain-fte-per-unit = FTE per { $unit }
explain-units = Units that are reckoned on ({ $unit })
explain-fixed-part = Fixed part ({ $unit })
explain-moving-part = Part that follows volume ({ $unit })
explain-fixed-share = Fixed share
explain-moving-share = Share that follows volume
explain-volume = Volume { $year } ({ $unit }){ $counted ->
    [frame] , as compensation counts
   *[need] {""}
}
explain-volume-after = Volume after levers ({ $unit })
explain-volume-used = Volume { $year } at the scenario's use ({ $unit })
explain-use-factor = Use compared with the base year, { $service } { $year }
explain-stepped = Volume in whole steps ({ $unit })
explain-capacity-step = Step ({ $unit })
explain-band = { $sex ->
    [f] Women
    [m] Men
   *[b] Both sexes
} { $ages }
explain-rate = Use per person { $ages }{ $sex ->
    [f] , women
    [m] , men
   *[b] {""}
}
explain-persons = { $sex ->
    [f] Women
    [m] Men
   *[b] Persons
} { $ages }, { $year }
explain-persons-by-frailty = { $sex ->
    [f] Women
    [m] Men
   *[b] Persons
} with the needs of { $ages }, { $year }
explain-moved-by-health = Moved into or out of { $ages } by healthy ageing{ $sex ->
    [f] , women
    [m] , men
   *[b] {""}
}{ $counted ->
    [frame] {" "}(compensation)
   *[need] {""}
}
explain-cohort = The same cohorts in { $year }: { $sex ->
    [f] women
    [m] men
   *[b] persons
} { $ages }
explain-since = { $born ->
    [yes] Born, died and moved
   *[no] Died and moved
} { $from }–{ $to }
explain-deaths = Deaths in { $year }, { $sex ->
    [f] women
    [m] men
   *[b] both sexes
} { $ages }
explain-births = Births in { $year }, { $sex ->
    [f] girls
    [m] boys
   *[b] both sexes
} { $ages }
explain-refugees = Refugees in their integration period { $year }, { $sex ->
    [f] women
    [m] men
   *[b] both sexes
} { $ages }
explain-unemployed = Unemployed { $year }, { $sex ->
    [f] women
    [m] men
   *[b] both sexes
} { $ages }
explain-unemployment = Unemployment, { $sex ->
    [f] women
    [m] men
   *[b] both sexes
} { $ages }
explain-complexity = Complexity since the base year, { $area } to { $year }
explain-real-wages = Wages beyond the frame's index, { $area } to { $year }
explain-levers = { driver-levers }
explain-lever-demand = { $kind ->
    [rehabilitation] { plan-words-rehabilitation }
    [technology] { plan-words-technology }
   *[civil_society] { plan-words-civil-society }
}
explain-lever-initiative = Initiative: { $initiative }
explain-lever-lean = { driver-lean }
explain-lever-restructuring = { driver-restructuring }
explain-lever-overhead = { driver-overhead }
explain-lever-pay = Pay premium
explain-lever-absence = Less absence
explain-committed = One-off costs and initiatives, { $area }
explain-cost-restructuring = Restructuring, one-off cost
explain-cost-initiative = { explain-lever-initiative }
explain-cost-overhead = Staff functions, one-off cost
explain-need-fte = FTE that are needed{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-funded-fte = FTE that are funded{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-available-fte = FTE that are available{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-gap-fte = FTE that are missing{ $span ->
    [area] , { $area }
   *[total] {" "}in all{ $area }
}
explain-workforce = Workforce { $year }, { $area }
explain-at-work = At work: both paid and there, { $area }
explain-recurring = Money for running, { $area }
explain-money-index = Money per FTE against the base year, { $area }
explain-stayers = Those who stay, { $area }
explain-share-left = Share left in { $year }, { $area }
explain-first-left = Base-year staff who are left, { $area }
explain-earlier-recruits = Hired { $from }–{ $to } and still here, { $area }
explain-recruits = Recruits { $year }, { $area }
explain-filled-share = Share of vacancies that can be filled
explain-most-recruits = Most recruits { $year }, all areas
explain-recruit-share = Recruits of those of working age
explain-working-age = Persons { $ages }, { $year }
explain-vacancies = Vacancies, { $area }
explain-all-vacancies = Vacancies, all areas
explain-wanted = Both needed and funded, { $area }
explain-open-posts = Posts without anyone, { $area }
explain-ages = { $open ->
    [yes] aged { $from } and over{ $to }
   *[no] aged { $from }–{ $to }
}
explain-age = aged { $age }

### drivers

driver-population-size = Population size
driver-ageing = Ageing
driver-people = Births, deaths and moves
driver-healthy-ageing = { factor-healthy-ageing }
driver-refugees = { factor-refugees-factor }
driver-unemployment = Unemployment
driver-refugees-and-unemployment = Refugees and unemployment
driver-labour-market = Labour market
driver-complexity = Complexity
driver-use = Use of services
driver-use-and-complexity = Use and complexity
driver-prices = Wages beyond the frame's index
driver-frame-growth = Frame growth
driver-earmarks = Earmarked money
driver-frame-and-earmarks = Frame growth and earmarked money
driver-compensation = { factor-demographic-compensation }
driver-transfer-compensation = The state's share of transfers
driver-all-compensation = Compensation for demography and transfers
driver-levers = The plan's levers
driver-initiatives = Initiatives
driver-allocation = Allocation rule
driver-plan = The plan's levers and initiatives
driver-lean = LEAN
driver-restructuring = Restructuring
driver-overhead = Staff functions
driver-rehabilitation = { plan-words-rehabilitation }
driver-technology = { plan-words-technology }
driver-civil-society = { plan-words-civil-society }
driver-staff-levers = Pay, turnover and absence
driver-staffing = Retirement, turnover and hiring
percentage-points = { $points }{"\u00a0"}percentage points
drivers-per-cent = per cent
figure-word = { $figure ->
    [gap-dkk] The gap
    [need-dkk] Need
    [transfer-dkk] Transfers
    [frame-dkk] The frame
    [coverage] Coverage
    [unserved-persons] The number without help
    [volume] The volume
    [cost-dkk] The cost
    [fte] FTE
    [persons-unserved] The number of users without help
    [need-fte] The need for FTE
    [funded-fte] Funded FTE
    [available-fte] Available FTE
   *[gap-fte] The shortage of FTE
}
figure-subject = { figure-word }{ $span ->
    [area] {" "}for { $area }
   *[total] {""}
}
drivers-title-same = { figure-subject }: { $between ->
    [year] the same in { $from } and { $to }
    [scenario] the same in “{ $from }” and “{ $to }”
   *[plan] the same under “{ $from }” and “{ $to }”
}
drivers-title = { figure-subject }: { $between ->
    [year] { $kind ->
        [more] up
       *[less] down
    } { $amount } from { $from } to { $to }
    [scenario] { $amount } { $kind ->
        [more] more
       *[less] less
    } in “{ $to }” than in “{ $from }”
   *[plan] { $amount } { $kind ->
        [more] more
       *[less] less
    } under “{ $to }” than under “{ $from }”
}
drivers-title-most = { drivers-title }, mostly by { $driver }
drivers-title-short = { figure-subject }: { $amount } { $kind ->
    [more] more
   *[less] less
}
drivers-title-short-most = { drivers-title-short }, mostly by { $driver }
drivers-measure = { $figure ->
    [gap-dkk] Need minus frame
    [need-dkk] Need
    [transfer-dkk] Transfers
    [frame-dkk] Frame
    [coverage] Money for services against need
    [unserved-persons] Unserved
    [volume] Volume
    [cost-dkk] Cost
    [fte] FTE
    [persons-unserved] Users without help
    [need-fte] FTE that are needed
    [funded-fte] FTE that are funded
    [available-fte] FTE that are available
   *[gap-fte] FTE that are missing
}{ $span ->
    [area] , { $area }
   *[total] {""}
}
drivers-shapley = Each part is the mean over all orders (Shapley), so that nothing is left over
drivers-description = Waterfall with { $count ->
    [one] 1 part
   *[other] { $count } parts
} from { $from } ({ $start }) to { $to } ({ $end }); the axis goes from { $low } to { $high }. Largest: { $values }. The numbers are in drivers.csv.
### backtest

backtest-title = { $place }: forecast on { $one ->
    [yes] 1 January { $first }
   *[no] 1 January each year { $first }–{ $last }
} with what was known then, { $draws } futures from each year, and held against what came
backtest-head-what = What
backtest-head-years = Years ahead
backtest-head-error = Error %
backtest-head-bias = Bias %
backtest-head-coverage = In { $level }%
backtest-head-same-people = Same people %
backtest-head-same-growth = Same growth %
backtest-head-same-rates = Same rates %
backtest-births = births
backtest-deaths = deaths
backtest-ages = ages { $from }–{ $to }
backtest-ages-open = ages { $from } and over
backtest-held = { $what } { $held }
backtest-too-narrow = The 80% interval was too narrow and held too little of what came: { $list }.
backtest-as-it-says = The 80% interval held about 80%: { $list }.
backtest-too-wide = The 80% interval was too wide: { $list }.
backtest-naive-same-people = same people
backtest-naive-same-growth = same growth
backtest-beaten-by = “{ $naive }” { $years } years ahead
backtest-beaten = Over two years ahead these were as good or better: { $list }.
backtest-unbeaten = Over two years ahead Pejl's error is below those of “same people” and “same growth” in every group and at every horizon.
backtest-not-tested = Outcomes of neighbouring years go together, so they are far fewer trials than there are numbers. Need, cost and moves between municipalities are not tried.
backtest-axis-note = The axes do not start at zero
backtest-picture-counted = Women, men and both are counted each for themselves
backtest-picture-none = The forecasts cannot be shown
backtest-picture-one = The 80% interval held { $held } of the time for { $group }
backtest-picture-one-bare = The 80% interval held { $held } of the time
backtest-picture-two-bare = The 80% interval held { $held } and { $other_held } of the time
backtest-picture-two = The 80% interval held { $held } of the time for { $group }, { $other_held } for { $other }
backtest-picture-measure = Persons on 1 January{ $unit ->
    [thousand] , thousands
   *[one] {""}
}, { $place }, { $years }: what came, and what was forecast
backtest-picture-half = 5 of 10 futures fall here
backtest-picture-eight = 8 of 10 futures fall here
backtest-picture-held = the 80% interval held in { $held } of { $forecasts ->
    [one] { $forecasts } forecast
   *[other] { $forecasts } forecasts
}
backtest-picture-tick = { $number } { $unit ->
    [thousand] thousand
   *[one] persons
}
backtest-picture-observed = What came
backtest-picture-from = From { $origin }
backtest-picture-description = Lines over fans, { $count ->
    [one] one group
   *[other] { $count } groups
}, { $years }: persons on 1 January and forecasts from { $origins } with intervals of 50 and 80%. { $values }. The numbers are in backtest.csv beside it.
backtest-no-origin = --origins must have years in common with the history's, { $first }–{ $last }
backtest-too-many-draws = --draws can be { $most } at most: more fill the memory and say nothing more
places-title = { $name }: forecast from past years with what was known then, { $draws } futures of { $places } places from each start
places-head-starts = Starts and outcomes
places-head-ages = Ages
places-head-ratios = Cohort ratios %
places-head-skill = Skill
places-set-chosen = chosen on: { $starts } to { $outcomes }
places-set-shown = shown: { $starts } to { $outcomes }
places-skill = Skill is 1 − error ÷ error of cohort ratios (Hamilton–Perry); above 0 it is the better forecast. Method and widths were chosen on the first set.
places-narrow-one = { $ages } { $start }–{ $outcome } { $held }
places-narrow = The 80% interval held less than 70% of what came: { $list }.
places-shared = { $set }: the years { $from }–{ $to } are ahead of all starts, so that what they brought counts in each of them.
places-each = Every start for itself is in backtest_summary.csv, every place in backtest.csv.
places-picture-title = Pejl's error is below that of cohort ratios in { $better } of { $all } age groups
places-picture-measure = Mean error of a place's forecast in per cent of what was counted, { $place }, { $spans }
places-picture-ratios = cohort ratios
places-picture-held = 80%: held { $held }
places-picture-value = { $ages }: Pejl { $error }, cohort ratios { $ratios }, the 80% interval held { $held }
places-picture-description = Rows with two marks each, { $spans }: mean error of Pejl and of cohort ratios. { $values }. The numbers are in backtest.csv beside it.
places-check = { $name }: { $places } places in { $provinces } provinces, persons on 1 January { $persons }, deaths { $deaths }; { $trials } spans are tried with { $draws } futures from each start. Nothing is wrong; try it with `pejl backtest`.
backtest-check = { $place }: persons on 1 January { $persons }, deaths { $deaths }, { $has_births ->
    [yes] births { $births }
   *[no] no births
}; { $trials ->
    [one] { $trials } thing is tried
   *[other] { $trials } things are tried
} with { $draws } futures from each year. Nothing to mend; try it with `pejl backtest`.
diag-history-alone = { $kind ->
    [places] counts of many places are here, and no study
   *[history] a history is here, and no study
}
diag-history-alone-help = try forecasts from the past with `pejl backtest { $study }`; a study for this command must have a `model.toml` too
diag-no-history = no history is here
diag-no-history-help = a history is a `history.toml` with tables over many years; `scenarios/denmark` is one, to copy and change
diag-origin-lacks = from { $origin } { $of ->
    [persons] the persons
    [births] the births
   *[deaths] the deaths
} cannot be { $lack ->
    [deaths] forecast: { $years } years of deaths up to the year before must be known, and deaths.csv has { $deaths_from }–{ $deaths_to }
    [persons] forecast: persons must be known on that day and { $growth } years before, and population.csv has { $persons_from }–{ $persons_to }
    [births] forecast: newborns come into the group, so { $years } years of births and persons up to the year before must be known, and births by the mother's age
    [growth] held against “same growth”: the number { $growth } years before the last known one is not there
   *[outcome] tried: there is no later year to hold the forecast against
}
diag-origin-lacks-help = choose other years in `origins`, or put more years into the tables
diag-start-lacks = from { $start } to { $outcome } nothing can be tried
diag-start-lacks-note = persons are counted up to 1 January { $last }, and a start needs a year before it, so the first is { $first }
diag-start-lacks-help = choose starts from { $first } on, and outcomes after them and not after { $last }, or put more years into `population_groups`
diag-area-lacks = { $area } has no { $sex ->
    [f] women
   *[m] men
} at { $ages } in { $year }
diag-area-lacks-help = add a row for each of these ages, with 0 where there is nobody; an area must be there in every year and at every age, or not at all. The last age is { $open } and over: an open group that begins before it must be split
diag-parts-differ = { $kind ->
    [region] the places of region { $area } are { $parts } persons on 1 January { $year }, and the region is { $whole }
    [ages] the single ages of { $area } are { $parts } persons on 1 January { $year }, and its five-year groups { $whole }
    [country] the regions are { $parts } persons on 1 January { $year }, and the whole country is { $whole }
    [single] the five-year groups have { $parts } deaths in the country in { $year }, and the single ages in `deaths` { $whole }
   *[deaths] the provinces have { $parts } deaths in { $year }, and the whole country { $whole }
}
diag-parts-differ-help = { $kind ->
    [region] look for places that are missing, twice or in a wrong region in `areas`, and for years that are swapped
    [ages] look for an age that is missing or twice in one of the two tables
    [country] look for a region that is missing or twice; area 0 is the whole country
    [single] count deaths by calendar years: a table of weeks has 52 or 53 of them and must be brought to the days of the year
   *[deaths] look for a province that is missing or twice; area 0 is the whole country
}
diag-too-little-known = from { $start } people cannot be derived: { $lack ->
    [persons] persons are not known that far back
    [births] fewer than 10 years before it have both births and women
    [schedule] births by the mother's age are not known for { $year }
   *[deaths] deaths are not known for { $year }
}
diag-too-little-known-help = { $lack ->
    [persons] choose a later start, or put earlier years into `population_groups` and `population_ages`
    [births] choose a later start, or put earlier years into `births` and `women`, with no year between `women` and `population_ages`
    [schedule] choose another start, or add { $year } to `fertility`: only what is known five years before a start is used
   *[deaths] choose another start, take fewer `trend_years` and `level_years`, or add { $year } to `deaths` or `deaths_groups`
}
help-backtest = Forecast from past years with what was known then, and hold it against what came
help-backtest-example = Example:
    {"  "}pejl backtest scenarios/denmark
    {"  "}pejl backtest scenarios/denmark --origins 1995 --draws 10000
    {"  "}pejl backtest scenarios/municipalities

    The folder has a history.toml, which a study may have beside its model.toml, or the places.toml of many places.
help-backtest-origins = Forecasts from these years only, of those that the history names: a year, or from-to as in 1985-2008
help-backtest-draws = Futures from each year, instead of the history's
help-backtest-seed = What random numbers are keyed with, instead of the history's

# The paper as a page and as a Word file

print-figure = Figure
print-table = Table
print-contents = Contents
print-skip = Skip to the content
print-key-points = Key points
print-numbers = The numbers behind the figure
print-numbers-caption = The numbers behind figure { $number }, rounded. With all decimals and the file's own column names they are in { $file }.
print-nothing = No numbers to show
print-page = Page
print-of = of

# The columns of the numbers behind a figure; the name is the one that the file has

drawn-accounts_dkk = Accounts
drawn-age_from = From age
drawn-age_to = To age
drawn-ages = Age group
drawn-area = { head-area }
drawn-at_high = Result at high value
drawn-at_low = Result at low value
drawn-available_fte = Available, FTE
drawn-base = Base run
drawn-baseline_dkk = Plan compared with, DKK
drawn-binding = What runs short first
drawn-box_coverage = Share of the failing runs
drawn-box_density = Share failing here
drawn-box_high = Upper limit
drawn-box_low = Lower limit
drawn-cap_dkk = Cap, DKK
drawn-change_dkk = Change, DKK
drawn-change_pct = Change, per cent
drawn-deaths = Deaths
drawn-delta_dkk = { drawn-change_dkk }
drawn-delta_fte = Change, FTE
drawn-delta_share = Change, share
drawn-delta_persons = Change, persons
drawn-delta_units = Change, units
drawn-deviation = Deviation
drawn-factor = { head-factor }
drawn-fitted_deaths = Deaths by the model
drawn-frame_dkk = { book-frame-dkk }
drawn-from_dkk = From, DKK
drawn-from_fte = From, FTE
drawn-from_share = From, share
drawn-from_persons = From, persons
drawn-from_units = From, units
drawn-funded_fte = Funded, FTE
drawn-gap_dkk = { book-gap-dkk }
drawn-gap_fte = Gap, FTE
drawn-high = High value
drawn-high50 = 50% interval, to
drawn-high80 = 80% interval, to
drawn-index = Index
drawn-low = Low value
drawn-low50 = 50% interval, from
drawn-low80 = 80% interval, from
drawn-max_regret = { head-largest-regret }
drawn-median = Median
drawn-metric = Measure
drawn-need_dkk = { book-need-dkk }
drawn-need_fte = Need, FTE
drawn-observed = { backtest-picture-observed }
drawn-order = Order
drawn-origin = Projected from
drawn-outside_high = Others’ interval, to
drawn-outside_low = Others’ interval, from
drawn-outside_share = Others’ interval, share
drawn-p05 = 5th percentile
drawn-p10 = 10th percentile
drawn-p25 = 25th percentile
drawn-p50 = { drawn-median }
drawn-p75 = 75th percentile
drawn-p90 = 90th percentile
drawn-p95 = 95th percentile
drawn-persons = Persons
drawn-plan = { head-plan }
drawn-plan_dkk = The plan, DKK
drawn-prob_gap = { book-chance-gap }
drawn-rank = Rank
drawn-runs = { head-runs }
drawn-s1 = Own share of the variance
drawn-s1_conf = Own share, uncertainty
drawn-scenario = { head-scenario }
drawn-sex = Sex
drawn-share_met = Share that meets the target
drawn-st = Total share of the variance
drawn-st_conf = Total share, uncertainty
drawn-step = Step
drawn-target = Target
drawn-to_dkk = To, DKK
drawn-to_fte = To, FTE
drawn-to_share = To, share
drawn-to_persons = To, persons
drawn-to_units = To, units
drawn-below_floor = { head-below-floor }
drawn-best_dkk = Best plan, DKK
drawn-breaks_even_year = Breaks even in
drawn-cost_dkk = Cost, DKK
drawn-coverage = { head-coverage }
drawn-floor = { head-floor }
drawn-error = Error, share
drawn-cohort_ratios = Cohort ratios, error, share
drawn-coverage80 = Outcomes within the 80% interval, share
drawn-initiative = Initiative
drawn-largest_regret_dkk = Largest regret, DKK
drawn-net_accumulated_dkk = Saved less spent so far, DKK
drawn-regret_dkk = Regret, DKK
drawn-saved_dkk = Saved, DKK
drawn-service = { head-service }
drawn-unmet_dkk = Unmet need, DKK
drawn-unit = Unit
drawn-x = Value across
drawn-x_name = Measure across
drawn-y = Value upwards
drawn-y_name = Measure upwards
drawn-year = { head-year }
drawn-year_from = { head-from-year }
drawn-year_to = To year
### charts: coverage, a heat map of areas and years

coverage-title-none = Coverage cannot be shown
coverage-title-idle = No area needs any service: there is nothing to cover
coverage-title-known = Lowest known coverage: { $area } with { $share } in { $year }
coverage-title-known-bare = The lowest known coverage is { $share } in { $year }
coverage-title-short = Lowest coverage: { $area } with { $share }{ $when ->
    [first] , first in { $year }
   *[only] {" "}in { $year }
}
coverage-title-short-bare = The lowest coverage is { $share }{ $when ->
    [first] , first in { $year }
   *[only] {" "}in { $year }
}
coverage-title-short-several = Lowest coverage: { $areas } areas with { $share }{ $when ->
    [first] , first in { $year }
   *[only] {" "}in { $year }
}
coverage-title-short-all = All areas share the lowest coverage: { $share }{ $when ->
    [first] , first in { $year }
   *[only] {" "}in { $year }
}
coverage-title-spare = No area is short in any year; { $top } has { $most } in { $top_year }
coverage-title-spare-bare = No area is short; at most { $most } covered, in { $top_year }
coverage-title-balance = In balance in all areas and years: at least { $share } covered
coverage-subtitle = Coverage: money for services as a share of the need for services, per cent, { $place }, { $years }
coverage-framed = Floor from policy or plan
coverage-floors-broken = Coverage is below the floor in { $below } of { $floors ->
    [one] the one year with a floor
   *[other] { $floors } years with a floor, area by area
}
coverage-years-drawn = { $drawn } of { $all } years are shown; the title is of all years
coverage-no-need = A dash: no need, so nothing to cover
coverage-unknown = A question mark: the number is missing
coverage-told = { $area } { $share } in { $year }
coverage-description = Heat map of coverage in { $areas ->
    [one] one area
   *[other] { $areas } areas
}, years { $first } to { $last }. Cells run from { $low } to { $high }. { $count ->
    [0] {""}
   *[other] Lowest: { $values }.{" "}
}All numbers shown are in coverage.csv.

# The workbook pejl.xlsx: sheets (at most 31 characters).
book-tab-front = Read me
book-tab-overview = Overview
book-tab-results = Results
book-tab-plans = Plans
book-tab-people = Population
book-tab-factors = Scenarios
# The workbook: names of ranges (letters and underscores).
book-name-need = Need_total
book-name-frame = Frame_total
book-name-gap = Gap_total
# The workbook: columns and rows.
book-all = All
book-need-dkk = Need, DKK
book-transfer-dkk = Of which transfers, DKK
book-frame-dkk = Frame, DKK
book-gap-dkk = Gap, DKK
book-need-fte = Needed, FTE
book-funded-fte = Money for, FTE
book-available-fte = Hands for, FTE
book-binding = What binds
book-which-run = Scenario: { $scenario }. Plan: { $plan }.
book-millions = DKK million
# The workbook: first sheet.
book-front-under = Workbook with the figures behind a run of Pejl
book-front-sheets = Sheets
book-front-words = Words
book-front-colours = Colours
book-fact-years = Years
book-fact-prices = Prices
book-fact-shown = Shown in Overview
book-fact-digest = Digest of the run
book-fact-version = Program
book-fact-split = Reservation
book-prices = Constant { $year } prices
book-runs-counted = { $scenarios ->
    [one] 1 scenario
   *[other] { $scenarios } scenarios
} under { $plans ->
    [one] 1 plan
   *[other] { $plans } plans
}
book-no-ensemble = Nothing was drawn in this run, so the sheet on uncertainty is left out.
book-split-derived = Parts of how the budget is split over areas are derived or assumed, not published: see the sheet Sources, table areas.
book-holds-overview = Need, frame and gap of each area and year in the base scenario under the first plan. Gap, sums and accumulated gap are formulas.
book-holds-charts = Charts that follow the figures of the workbook.
book-holds-results = Long table for filters and pivot tables: each plan in the base scenario, and each scenario under the first plan.
book-holds-plans = A row for each plan: gap, unmet need, lowest coverage, and when the first gap comes.
book-holds-ensemble = Quantiles over the drawn runs, and how often there is a gap.
book-holds-people = Persons on 1 January by age in the base scenario.
book-holds-inputs = Budgets, calibration, the uncertain factors and their distributions, and the plans in words.
book-holds-factors = What each scenario says of each factor.
book-holds-sources = The sources, how well founded they are, and what rests on them.
book-need-means = What it costs to keep today’s level of service, transfers included; the same in FTE.
book-frame-means = The money granted.
book-gap-means = Need minus frame; above zero there is a shortage of money. A gap of at most { $tolerance } of service need counts as balance.
book-coverage-means = Money for services divided by need for services. Transfers are owed by law and paid first.
book-unmet-means = The sum of what areas lack for services; a surplus in one area does not cover another.
book-binding-means = Whether money or hands are fewest where FTE are missing.
book-units = Units
book-units-means = All amounts are in kroner and øre. In Overview, Plans and Charts they are only shown in DKK million: the cell holds the kroner. Shares are real percentages (0.125 shows as 12.5%).
book-input = Input
book-input-means = Numbers and words from the study’s own files.
book-computed = Computed
book-computed-means = Computed by Pejl. Change them in the study and run again, not here.
book-formula = Formula
book-formula-means = Formulas over other cells of the workbook; they go on computing when a cell is changed.
# The workbook: Overview.
book-overview-title = Need, frame and gap
book-overview-note = Amounts are shown in DKK million at constant prices; the cells hold kroner and øre.
book-block-need = Need, DKK million
book-block-frame = Frame, DKK million
book-block-gap = Gap (need minus frame), DKK million
book-block-share = Gap in per cent of service need
book-block-accumulated = Accumulated gap from the year after the base year, DKK million
book-block-coverage = Coverage (services)
# The workbook: Results.
book-results-title = Results for each area and year
book-results-under = The base scenario under each plan, then every other scenario under the first plan. Kroner at constant prices.
book-results-some-years = Base year, decision year, half-way and last year only: all years are too many rows here, but are in gap.csv. Kroner at constant prices.
# The workbook: Plans.
book-plans-under = Scenario: { $scenario }, sums over { $first }–{ $last }. Amounts are shown in DKK million; the cells hold kroner. An empty year means that it does not happen in the period.
book-accumulated = Total gap
book-difference = Difference to the first plan
book-lowest-area = – in area
book-lowest-year = – in year
book-first-gap = First year with a gap
book-first-money = First year short of money
book-first-hands = First year short of hands
book-policies = { figure-policies-kept-share }
book-from-others = To others than { $area }, against the first plan
book-committed = One-off costs and initiatives
# The workbook: Uncertainty.
book-ensemble-title = How sure the figures are
book-ensemble-under = { $runs ->
    [one] 1 drawn run
   *[other] { $runs } drawn runs
} under each plan, seed { $seed }. The total in all years; areas in the years that are spoken of. All years and more figures are in ensemble.csv.
book-quantile = { $share }% quantile
book-figure = Figure
book-mean = Mean
book-chance-gap = Share of runs with a gap
book-chance-above = Share with a gap above the tolerance
# The workbook: Population.
book-people-title = Population by age
book-people-under = Persons on 1 January. Scenario: { $scenario }.
book-went-title = So it went: own projection against what was counted
book-went-own = { $ages }: own, scenario
book-went-low = { $ages }: own, 8 of 10 from
book-went-high = { $ages }: own, 8 of 10 to
book-went-observed = { $ages }: counted, { $name }
book-went-official = { $ages }: projected by { $name }
book-people-broad = Broad age groups (sums of the rows above)
book-ages = { $first }–{ $last } years
book-ages-open = { $first } years and over
# The workbook: Inputs and Scenarios.
book-inputs-under = Budgets of the base year in kroner, and what unit costs and FTE are multiplied with to meet them.
book-budget-services = Services, DKK
book-budget-transfers = Transfers, DKK
book-wage-share = Wage share
book-overhead-share = Overhead share
book-wage-per-fte = Wage per FTE, DKK
book-calibration-services = Calibration, services
book-calibration-transfers = Calibration, transfers
book-calibration-fte = Calibration, FTE
book-uncertain-title = What is uncertain, with its distributions
book-other-numbers = Other numbers
book-low = Low
book-mode = Likeliest
book-high = High
book-mean-before = Mean
book-deviation = Standard deviation
book-why = Reason
book-plans-in-words = The plans in words
book-kind-uniform = uniform
book-kind-normal = normal
book-kind-truncated = truncated normal
book-kind-triangular = triangular
book-kind-pert = PERT
book-kind-lognormal = lognormal
book-kind-discrete = single values
book-kind-levels = levels
book-kind-fitted = path from the fit
book-lognormal = median { $median }, standard deviation of the logarithm { $sigma }
book-factors-title = The scenarios’ factors
book-factors-under = A row holds from its year until the factor’s next row takes over.
# The workbook: Sources.
book-sources-under = sources.csv, and how many rows of each table rest on the source.
book-source-id = Id
book-source-note = Note
book-source-cited = Used in (rows)
book-cited = { $table } ({ $rows })
# The workbook: charts.
book-fan-numbers = The figures behind the fan: lowest edge, width of each band and the scenario, DKK million
book-of-ten-runs = { $count } of 10 runs
book-chart-need-frame = Need and frame, total
book-chart-plans = Unmet need by plan, all years
book-chart-fan = The total gap over the drawn runs
book-alt-need-frame = Line chart of total need and frame, { $first }–{ $last }. In { $last } need is { $need } and the frame { $frame }. The figures are in the sheet Overview.
book-alt-area-gaps = Column chart of the gap in { $count ->
    [one] 1 area
   *[other] { $count } areas
} in { $years }. The figures are in the sheet Overview.
book-alt-plans = Bars with the unmet need over all years for { $count ->
    [one] 1 plan
   *[other] { $count } plans
}. The figures are in the sheet Plans.
book-alt-fan = Fan chart of the gap in { $runs ->
    [one] 1 run
   *[other] { $runs } runs
}. In { $last } the gap is { $own } in the scenario, and 9 of 10 runs lie from { $low } to { $high }. The figures stand under the charts.
## Keys and columns of a study's files: field-LIST-NAME, and field-any-NAME where lists share one

field-any-id = Letters, digits, `_` and `-`, first a letter; the name in tables and on the command line.
field-any-name = What it is called in both languages, or one name for both; else the id.
field-any-why = The reason, in both languages or one.
field-any-source = Sources in `sources.csv`; without them there is a warning where numbers should have one.
field-any-year = The year.
field-any-sex = `f` for women (also `k`), `m` for men.
field-any-age = Age in whole years; the highest is open.
field-any-age_from = The first age of the group.
field-any-age_to = The last age of the group, which is in it.
field-any-area = An area of `model.toml`.
field-any-service = A service of `services.csv`.
field-any-from = The first year; after the base year.
field-any-until = The last year; else to the horizon.
field-any-ramp_years = So many years until the effect is whole; 0: at once.
field-any-realisation = Share of the whole effect that comes true; cap and floor are inside the effect, the cost is the same.
field-any-realisation_delay_years = So many years later than promised the effect comes.
field-any-name_da = The name in Danish.
field-any-name_en = The name in English.
field-any-origins = The first and the last year that is forecast from on 1 January.
field-model-file-model = Name, years and assumptions.
field-model-file-area = One `[[area]]` for each policy area, from 1 to 16. The budget is that of the base year, in kroner.
field-model-file-data = The tables: comma and decimal point, or semicolon and decimal comma.
field-model-name = The name in both languages; it stands on pictures and in the summary.
field-model-base_year = The year of budget, population and prices.
field-model-horizon = The last year to be computed; at most 150 years after the base year.
field-model-language = The study's language.
field-model-integration_years = So many years a refugee counts in the driver `refugees`.
field-model-working_age = First and last age of working life.
field-model-fte_per_employee = Full-time equivalents per employee.
field-model-recruit_share = Share of citizens of working age who can be hired a year; without it staff are not projected.
field-model-decision_year = The year that titles and the summary speak of first; else four years after the base year.
field-model-tolerance = A gap above this share of service need counts.
field-model-sex_ratio_at_birth = Boys per girl at birth; counts where `[data]` does not say.
field-model-theme = A file with the municipality's colours and logo.
field-area-service_budget_dkk = The budget for services.
field-area-transfer_budget_dkk = Transfers are owed by law and paid before the rest is split.
field-area-wage_share = Share of service cost that is wages; must be given where there is a budget for services.
field-area-overhead_share = Share of the budget that is staff functions and management.
field-area-wage_per_fte_dkk = The wage of a full-time equivalent.
field-area-absence_share = Share of the paid hours that is lost to sickness; may be left out if no plan lowers it.
field-area-calibration_why = Why unit costs and budget are far apart, if they are.
field-area-staffing_why = Why the staff does not fit the wage budget, if it does not.
field-data-population = Persons on 1 January of the base year.
field-data-mortality = Death rates, or probabilities of dying.
field-data-fertility = Births per woman.
field-data-migration = Moves in and out; else nobody moves. Read as well where it is at its place.
field-data-refugees = Refugees who arrive; belongs with `refugee_profile`.
field-data-refugee_profile = Who the refugees are.
field-data-services = Services and transfers.
field-data-use_rates = How much each age uses of each service.
field-data-workforce = The staff of the base year.
field-data-workforce_rates = How many of the staff leave.
field-data-unemployment = Unemployment, which the driver `unemployed` needs.
field-data-indices = Growth of wages and prices; else there are only base-year prices.
field-data-observed = What was counted after the base year; shown beside and moves no number.
field-data-official = What others project; shown beside and moves no number.
field-data-accounts = What was spent by the accounts; moves no number.
field-data-population_intervals = What others say of how many there may be; moves no number.
field-data-fit = A file of `pejl fit`, which `ensemble.toml` can draw from; read only where it is named.
field-data-population_forecast = An official forecast that the base scenario is held to; read only where it is named.
field-data-population_forecast_vintage = Which vintage of the forecast.
field-data-sex_ratio_at_birth = Boys per girl at birth.
field-scenarios-file-scenario = One `[[scenario]]` for each picture of the future; at least one.
field-scenario-based_on = All else is as in the scenario it is based on.
field-scenario-frame_growth = Growth of the frame a year beyond prices.
field-scenario-demographic_compensation = Share of the demographic change that the frame follows.
field-scenario-transfer_compensation = Share of the change in transfers that the state carries.
field-scenario-earmark_dkk = Kroner a year on top of the frame.
field-scenario-healthy_ageing = Share of the years of life gained that are healthy.
field-scenario-compensation_healthy_ageing = The same share as the demographic regulation counts it; else `healthy_ageing`.
field-scenario-complexity_growth = Growth of cost per unit a year, as tasks grow heavier.
field-scenario-mortality_change = Further change of all death rates a year.
field-scenario-fertility_factor = Multiplies the birth rates.
field-scenario-migration_factor = Multiplies in-migration, or net migration where only that is given.
field-scenario-refugees_factor = Multiplies refugee arrivals.
field-scenario-unemployment_shift = Is added to the unemployment rates.
field-scenario-real_wage_growth = Growth of wages a year beyond the frame's price index.
field-scenario-recruit_share = New hires a year as a share of citizens of working age; else that of `model.toml`.
field-scenario-use_factor = How much of a service people use compared with the base year; multiplies the use rates from the year after the base year.
field-plans-file-plan = One `[[plan]]` for each way to prioritise; at least one.
field-plans-file-initiative = Initiatives cut across: one area pays, and services, drivers or other initiatives move, here or elsewhere.
field-plans-file-policy = What has been promised; every plan is checked against it. A "floor" must hold, a "target" is aimed at.
field-plan-allocation = How the money for services is split.
field-plan-lean = LEAN: cost and hours per unit fall each year. Several rows of one area multiply.
field-plan-restructuring = Restructuring: a cost in some years, and a lasting saving that is phased in.
field-plan-overhead = Staff functions and management: a share of the pool (`overhead_share` in model.toml), and a cost once.
field-plan-demand = Citizens who manage. Several rows of one service multiply, each with its own floor.
field-plan-staff = Hands: better pay keeps more of them, and less absence gives more hours. One row an area.
field-plan-initiatives = Initiatives that the plan has.
field-plan-choose = More initiatives, which the program picks for at most so many kroner a year.
field-allocation-rule = `demography`: each area its own part of the frame; `proportional`: by base-year budgets; `equal_coverage`: equal coverage; `weights`: by need over weight; `protect`: floors first, then the rest; `optimal`: least weighted shortfall over all years; `shares`: the plan's own shares.
field-allocation-weights = What a krone short weighs; an area that is not named weighs 1. At least 0.000001, or 0; not all 0. Must be given for `weights`.
field-allocation-floors = A share of need, or kroner a year under the key `dkk`. Together at most the base-year budgets. Must be given for `protect`.
field-allocation-rest = How that is split which the floors leave. Must be given for `protect`.
field-allocation-others_at_least = Coverage below which no other area falls before the floors are cut.
field-allocation-max_move_share = So much an area's share of the money may change from a year to the next; else without bound.
field-allocation-shares = Shares of the money, made to add up to 1; else, and before the first year, those of the base year. Must be given for `shares`.
field-lean-id = The id of the lever, once in a plan; otherwise its kind and its area or service, as in `lean-elderly`.
field-lean-rate = Share a year.
field-lean-cap = The most that is gained in all.
field-restructuring-id = The id of the lever, once in a plan; otherwise its kind and its area or service, as in `lean-elderly`.
field-restructuring-cost_dkk = Kroner in each of the years.
field-restructuring-from = The first year of the cost; after the base year.
field-restructuring-years = So many years it costs.
field-restructuring-saving_share = Share of the area's need that is saved in the end.
field-restructuring-delay_years = So many years from `from` until the saving begins.
field-overhead-id = The id of the lever, once in a plan; otherwise its kind and its area or service, as in `lean-elderly`.
field-overhead-saving_share = Share of the pool that is saved in the end; 0 for an area that is not named.
field-overhead-transition_dkk = Kroner, once, in `from`; split by pool.
field-demand-id = The id of the lever, once in a plan; otherwise its kind and its area or service, as in `lean-elderly`.
field-demand-kind = Rehabilitation, technology or civil society.
field-demand-service = A service of `services.csv`; no transfer.
field-demand-take_up = Share of the users who take part.
field-demand-effect = Share by which those need less.
field-demand-floor = The use rate never falls below this share of what it was.
field-staff-pay_premium = Pay above today's, as a share of the wage.
field-staff-turnover_elasticity = Per cent by which turnover falls for each per cent of `pay_premium`.
field-staff-turnover_reduction = Share by which turnover falls, whatever the pay.
field-staff-absence_reduction = Share by which sickness absence falls; the area needs `absence_share` in `model.toml`.
field-choose-among = The initiatives to pick among; none of the plan's own.
field-choose-yearly_limit_dkk = Kroner a year over all areas; no limit before its first year.
field-initiative-pays = The area whose budget bears the cost.
field-initiative-cost_dkk = Kroner a year from `from` to `until`.
field-initiative-effects = The effect begins after `lag_years`, is whole after `ramp_years`, grows no further `lag_years` after `until`, and from then on loses `decay` a year.
field-effect-service = Moves the volume of one service or transfer; either this, `driver` or `initiative`.
field-effect-driver = Moves all services of this driver.
field-effect-initiative = An effect on another initiative counts where the plan has both.
field-effect-effect = By which share in the end; -0.12 is 12 % less.
field-effect-lag_years = So many years from `from` until it begins.
field-effect-decay = Share of it that is lost in each year after `until`.
field-policy-aim = A `floor` must hold, a `target` is aimed at.
field-policy-min_coverage = Money for services over need, at least; this, or the next two.
field-policy-service = A service of the area.
field-policy-min_service_level = Units given over those that today's level would take, at least.
field-policy-from = The first year in which it counts; may be before the base year. Else the year after it.
field-ensemble-design = `monte_carlo`, `latin_hypercube` (more even), `sobol` (most even) or `factorial` (a grid of `levels`). Must be given where anything but scenarios is combined.
field-ensemble-runs = Draws in each combination. Must be given except in a factorial, which has the product of its axes.
field-ensemble-seed = The same seed gives the same draws. Must be given where anything is drawn.
field-ensemble-scenario = The scenario that is drawn around; else the study's first.
field-ensemble-tolerance = A gap above this share of service need counts; else that of `model.toml`.
field-ensemble-precision = A figure is exact enough when its Monte Carlo error is at most this share of the spread from p05 to p95; above 0.
field-ensemble-combinations = Lists of scenarios, each laid over `scenario`.
field-ensemble-scenarios = In place of `combinations`: lists, one scenario of each in every combination.
field-ensemble-factor = One `[[factor]]` for each number that is drawn.
field-ensemble-correlation = One `[[correlation]]` for each pair whose draws hang together; other pairs are independent.
field-factor-name = A factor of `scenarios.toml`. An area stands after the point; without it all areas have the same draw.
field-factor-distribution = What is drawn from; this or `levels`.
field-factor-levels = Numbers that are equally likely; on a factorial's axis in this order.
field-factor-as = `value`: in the scenario's place; `offset`: added in every year; `slope`: added once more each year from `from` on.
field-factor-from = The first year in which it counts; else the first in which the factor does.
field-factor-points = Factorial only: so many equally likely levels a distribution is cut into.
field-factor-group = Factorial only: factors with the same word share an axis.
field-distribution-kind = `uniform` has `low` and `high`; `normal` has `mean` and `sd`; `truncated_normal` has all four; `triangular` and `pert` have `low`, `mode` and `high`; `lognormal` has `median` and `sigma`; `discrete` has `values` and `weights`; `fit` has none and is the study's fit.
field-distribution-low = The smallest.
field-distribution-high = The largest.
field-distribution-mode = The likeliest.
field-distribution-mean = The mean.
field-distribution-sd = The standard deviation; above 0.
field-distribution-median = The median; above 0.
field-distribution-sigma = The standard deviation of the logarithm; above 0.
field-distribution-values = Numbers to draw among.
field-distribution-weights = How often each comes; else all alike.
field-correlation-factors = Two of the drawn factors.
field-correlation-r = The correlation between them (of normal scores); all of them together must be possible.
field-theme-colours = Colours by role; the others are the built-in ones.
field-theme-logo = A logo at the top right of every picture.
field-colours-area_1 = The study's first area.
field-colours-area_2 = The second area.
field-colours-area_3 = The third area.
field-colours-area_4 = The fourth area.
field-colours-base = The base scenario.
field-colours-alternative_1 = What is set beside it first; money beside hands; age groups.
field-colours-alternative_2 = What is set beside it second.
field-colours-alternative_3 = What is set beside it third.
field-colours-alternative_4 = What is set beside it fourth.
field-colours-shortage_dark = A large shortage.
field-colours-shortage = Need above the frame.
field-colours-shortage_light = The ground of a shortage.
field-colours-surplus_light = The ground of a surplus.
field-colours-surplus = Frame above need.
field-colours-surplus_dark = A large surplus.
field-colours-median = The middle of a fan.
field-colours-band_50 = Half of the runs; bars.
field-colours-band_80 = Eight of ten runs.
field-colours-band_90 = Nine of ten runs.
field-logo-file = SVG or PNG beside the theme file, at most 512 kB.
field-logo-alt = What it shows, for those who do not see it.
field-logo-height = The height in pixels of a picture.
field-history-name = The name of the place.
field-history-language = The language.
field-history-data = Where the tables are.
field-history-backtest = What is tried.
field-history-data-population = Persons on 1 January of each year.
field-history-data-deaths = Deaths and person-years.
field-history-data-births = Children born alive.
field-history-data-fertility = Births per woman by age.
field-backtest-draws = Futures from each origin.
field-backtest-seed = The same seed gives the same draws.
field-backtest-group = One `[[backtest.group]]` for each age group that is tried.
field-backtest-births = Try births.
field-backtest-deaths = Try deaths.
field-backtest-group-ages = First and last age of the group.
field-places-language = The language.
field-places-data = Where the tables are.
field-places-method = How a place's people are derived.
field-places-moves = How far moves may be from the central path, by band of ages.
field-places-backtest = What is tried.
field-places-data-areas = The places, with region and province.
field-places-data-population_groups = Persons of every place by five-year group.
field-places-data-population_ages = Persons by single age of the country, the regions, and places that publish them.
field-places-data-deaths_groups = Deaths of the country and its provinces by five-year group, in calendar years.
field-places-data-deaths = The country's deaths and person-years by single age.
field-places-data-births = The country's children born alive.
field-places-data-women = The country's women by single age, for the years before those of `population_ages`.
field-places-data-fertility = The country's births per woman by age; only their shape is used.
field-places-data-out_rates = Moves out of a place by age.
field-places-method-window_years = Moves are those of so many last years, or of as many as are known.
field-places-method-level_years = The level of death rates is that of so many last years.
field-places-method-trend_years = Their trend is that of so many last years.
field-places-method-birth_years = Births are those of so many last years.
field-places-method-shrink_persons = What a place's moves differ from its region's has the weight w N / (w N + this): N persons, w years.
field-places-method-wave = First and last year of immigration above the ordinary, which does not go on.
field-places-method-wave_base = First and last year of what was ordinary; before the wave.
field-places-moves-shared = Standard deviation of what all places share, as long as a path lasts.
field-places-moves-local = That of what a place of `persons` has for itself.
field-places-moves-size_power = `local` is larger by (persons ÷ own persons) to this power in a smaller place.
field-places-moves-window_power = Its variance is larger by (window ÷ known years) to this power where fewer years of moves are known.
field-places-moves-chance = Variance of a year's net moves per person.
field-places-moves-correlation = Of the two youngest bands: of what is shared, and of what is local.
field-places-moves-persons = The place that `local` is of has so many persons.
field-places-backtest-draws = Futures from each start.
field-places-backtest-seed = The same seed gives the same draws.
field-places-backtest-ages = First ages of four bands, from 0; the last is open, and all begin a five-year group.
field-places-backtest-set = One `[[backtest.set]]` for starts that are counted together.
field-places-set-role = `chosen`: method and widths were chosen on these; `shown`: they are shown on these.
field-places-set-starts = Forecasts are made on 1 January of these years.
field-places-set-outcome = All are compared with 1 January of this year.
field-places-set-years = Each is compared with 1 January so many years later.
field-areas-area = The code of the place in official tables.
field-areas-name = As people write it.
field-areas-region = The code of its region.
field-areas-province = The name of its province (in Danish *landsdel*).
field-population-groups-area = The code of a place in `areas`.
field-population-groups-persons = Persons on 1 January.
field-population-ages-area = 0 for the whole country, a code of a region or of a place in `areas`.
field-population-ages-persons = Persons on 1 January.
field-deaths-groups-area = 0 for the whole country, or a province in `areas`.
field-deaths-groups-deaths = Deaths of the calendar year; counted weeks must be scaled to it.
field-women-persons = Women on 1 January.
field-out-rates-out_rate = Moves out per person and year.
field-fit-file-fit = Method and years.
field-fit-file-index = The index of mortality.
field-fit-file-fertility = Births, if they were fitted.
field-fit-file-migration = Moves, if they were fitted.
field-fit-file-errors = How the two are correlated.
field-fit-method = The method.
field-fit-years = The first and the last year that was fitted.
field-fit-index-last = The index of the last year.
field-fit-index-values = The index of each year.
field-fit-index-weight = How likely each possibility is; 1 in all.
field-fit-index-noise = A single year's noise.
field-fit-index-level_step = What the level moves by a year beside its trend.
field-fit-index-trend_step = What the trend moves by a year.
field-fit-index-level = The level after the last year.
field-fit-index-trend = The trend after the last year.
field-fit-index-level_variance = The variance of the level.
field-fit-index-covariance = The covariance of level and trend.
field-fit-index-trend_variance = The variance of the trend.
field-fit-series-years = The first and the last year; the last is that of the deaths.
field-fit-series-last = The number of the last year.
field-fit-series-mean_before = The mean of all years but the last.
field-fit-series-mean_after = The mean of all years but the first.
field-fit-series-mean_error = The standard error of `mean_after`.
field-fit-series-memory = How much of last year's distance from the mean stays.
field-fit-series-memory_error = The standard error of `memory`.
field-fit-series-innovation = The standard deviation of a year's innovation.
field-fit-series-values = The number of each year.
field-fit-series-memory_is_held = Whether the memory is held at its bound.
field-fit-errors-correlation = The correlation of the yearly errors of births and moves; must be given where both are there.
field-sources-id = The id that other files name; without `+`.
field-sources-publisher = Who published it.
field-sources-title = What it is called.
field-sources-year = The year, as written.
field-sources-basis = `published`: the number stands there; `derived`: arithmetic on it; `assumption`: chosen.
field-sources-note = What was done with it, or why it was assumed.
field-sources-url = The address.
field-sources-licence = The terms.
field-services-service = The service's id.
field-services-kind = A `service` is paid by the frame, a `transfer` by law.
field-services-unit = The unit, in the study's words.
field-services-driver = What use rates are applied to: persons, deaths, births, refugees, the unemployed, or nothing (`constant`).
field-services-unit_cost_dkk = Kroner per unit in the base year; calibrated to the budget.
field-services-fixed_share = Share of the base-year cost that does not follow volume.
field-services-fte_per_unit = FTE per unit.
field-services-healthy_ageing = How much of healthy ageing reaches the service: 0 none, 1 all.
field-services-persons_per_unit = Persons behind one unit.
field-services-capacity_step = Units in which capacity grows; 0: continuously.
field-use_rates-sex = `f`, `m`, or `b` for both.
field-use_rates-rate = Units per person and year; or `coverage` and `intensity`.
field-use_rates-coverage = Share who use the service.
field-use_rates-intensity = Units a year for each user.
field-population-persons = Persons on 1 January.
field-mortality-mx = Central death rates; or `qx`.
field-mortality-qx = The probability of dying before the next birthday.
field-fertility-rate = Births per woman and year.
field-migration-in_persons = Persons who move in during the year; with `out_rate`.
field-migration-out_rate = Share who move out during the year.
field-migration-net_persons = Only the difference, in place of the other two.
field-refugees-persons = Refugees who arrive during the year.
field-refugee_profile-share = Share of the arrivals; 1 in all.
field-workforce-fte = FTE in the base year.
field-workforce_rates-retirement_rate = Share who retire a year.
field-workforce_rates-turnover_rate = Share who leave for other reasons.
field-unemployment-rate = Share who are unemployed.
field-indices-wage_growth = Growth of wages.
field-indices-price_growth = Growth of prices.
field-observed-year = Persons on 1 January of this year, from the base year to the horizon.
field-observed-sex = `f` for women, `m` for men, `b` for both.
field-observed-age_from = First age of the group.
field-observed-age_to = Last age of the group; empty for this age and over.
field-observed-persons = How many were counted, or the publisher projects.
field-official-year = Persons on 1 January of this year, from the base year to the horizon.
field-official-sex = `f` for women, `m` for men, `b` for both.
field-official-age_from = First age of the group.
field-official-age_to = Last age of the group; empty for this age and over.
field-official-persons = How many were counted, or the publisher projects.
field-area-transfer_source = Sources of `transfer_budget_dkk`, where they are others than in `source`.
field-accounts-year = The year of the accounts: before, in or after the base year.
field-accounts-area = The area.
field-accounts-service = The service; empty: the whole area. An area has in a year one row without a service or rows by service, never both.
field-accounts-dkk = What was spent, net, in kroner and the year's own prices.
field-population_intervals-age_from = First age: 0, 20, 65 or 80.
field-population_intervals-age_to = Last age: 19, 64, 79, or empty for 80 and over.
field-population_intervals-year = Persons on 1 January of this year, from the base year to the horizon.
field-population_intervals-share = How likely the number lies within.
field-population_intervals-low_persons = The smallest.
field-population_intervals-high_persons = The largest.
field-population_intervals-name_da = What it is called in Danish; else its publisher.
field-population_intervals-name_en = What it is called in English; else its publisher.
field-population_forecast-persons = Persons on 1 January.
field-population_forecast-age_from = The first age of the group; or `age_group`.
field-population_forecast-age_to = The last; empty: open.
field-population_forecast-age_group = The group in one word.
field-population_forecast-forecast_vintage = Which forecast the row is from.
field-population_forecast-source_id = The publisher's own sources, which the study need not have.
field-deaths-deaths = Deaths during the year.
field-deaths-person_years = Years that all of the age lived together.
field-births-boys = Boys born alive.
field-births-girls = Girls born alive.
field-fit-fertility-age = Without ages the rate is children per woman.
field-fit-fertility-rate = Births per woman and year; with ages at most 1.
field-fit-migration-net_persons = Those who came less those who left during the year.
field-fit-migration-residents = Residents; else the person-years of the table of deaths.

## Themes: colours and logo
diag-not-a-colour = `{ $found }` is no colour
diag-not-a-colour-help = a colour is written "#2F6FD5": two digits 0-9, A-F for each of red, green and blue
diag-contrast-too-low = `{ $role }` has a contrast of { $found }:1 { $ground ->
    [white] on white paper
    [projected] on the ground of the projection, #F7F7F7
    [text] with the text, #1F1F1F, that stands on it
    [white-text] with the white text that stands on it
    [median] with `median`, which is drawn on it
   *[band] on `band_50`, which it is drawn on
}; { $needed }:1 is needed
diag-contrast-too-low-help = take the colour that is proposed, which is the same hue at the nearest lightness that can be read, or another that can
diag-contrast-too-low-note = text must be readable by all: the limits are those of WCAG 2.2, which Danish law asks of public bodies
diag-colours-too-near = `{ $role }` and `{ $other }` ({ $other_colour }) look alike { $vision ->
    [normal] to everybody
    [protan] to those who do not see red (protanopia)
    [deutan] to those who do not see green (deuteranopia)
   *[tritan] to those who do not see blue (tritanopia)
}: their distance is { $distance }, and { $needed } is safe (CIEDE2000)
diag-colours-too-near-help = make one of them lighter or darker; else dash, marker and name alone tell them apart in the pictures
diag-steps-out-of-order = `{ $light }` ({ $light_colour }) is not clearly lighter than `{ $dark }` ({ $dark_colour })
diag-steps-out-of-order-help = the steps of a scale go from dark to light; left out, they follow from `shortage`, `surplus` and `median`
diag-logo-kind = `{ $file }` is neither SVG nor PNG
diag-logo-kind-help = save the logo as SVG or PNG
diag-logo-too-large = `{ $file }` takes { $found } kB; at most { $most } kB can stand in every picture
diag-logo-too-large-help = save the logo smaller: a PNG 400 pixels wide is enough, an SVG without pictures inside is small
diag-logo-malformed = `{ $file }` cannot be drawn: { $cause }
diag-logo-malformed-help = save the logo again from the drawing program as plain SVG with width and height or `viewBox`, or as PNG of at most 4096 pixels; it may be up to 20 times as wide as high
diag-logo-calls-out = `{ $file }` has { $cause }, which could fetch, run or move something when a picture is opened
diag-logo-calls-out-help = save the logo as plain SVG with lines and areas only, or as PNG; a picture must not call out
diag-logo-has-text = `{ $file }` has letters as text, and they are drawn in whatever font the machine has
diag-logo-has-text-help = turn the text into curves in the drawing program, so that the logo is the same everywhere
help-arg-theme = Colours and logo from this file instead of the study's own

### unserved

unserved-title-none = No service is counted in citizens
unserved-title-bad = Citizens who wait cannot be shown
unserved-title-nothing = { $kind ->
    [nobody] No citizens wait for a service in { $year }
   *[few] { $runs ->
        [many] In 9 of 10 runs fewer than 5 citizens wait for each service in { $year }
       *[one] Fewer than 5 citizens wait for each service in { $year }
    }
}
unserved-title-risk = In the scenario nobody waits in { $year }; one run in ten has { $persons } for “{ $service }”
unserved-title-risk-short = In one run in ten, { $persons } citizens wait for one service in { $year }
unserved-title = { $kind ->
    [most] “{ $service }” has most citizens waiting: { $count ->
        [one] { $persons }
       *[other] { $persons }
    } in { $year }
   *[one] { $count ->
        [one] { $persons } citizen waits
       *[other] { $persons } citizens wait
    } for “{ $service }” in { $year }
}
unserved-title-short = Most waiting for one service: { $count ->
    [one] { $persons } citizen
   *[other] { $persons } citizens
} in { $year }
unserved-subtitle = Citizens who go without, where money covers the same part of all services of an area, number, { $place }, { $year }
unserved-tick = { $number } citizens
unserved-key-bar = Bar: the scenario; { $part ->
    [some] { $runs } of the design's { $all } runs
   *[all] { count-runs }
}
unserved-services = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
unserved-other-services = { $count ->
    [one] { $count } other service
   *[other] { $count } other services
}
unserved-rest = { $kind ->
    [few] { $services }: fewer than { $persons } citizens wait for each
    [few-runs] { $services }: fewer than { $persons } citizens wait for each in 9 of 10 runs
    [most] { $services }: at most { $persons } citizens wait for each
   *[most-runs] { $services }: at most { $persons } citizens wait for each in 9 of 10 runs
}
unserved-nothing = None of the study's services has citizens behind it; set persons_per_unit in services.csv.
unserved-bad = { $bad } of { $all } services cannot be drawn: their numbers are infinite or missing
unserved-note = Whoever uses several services is counted in each, so the numbers cannot be added up
unserved-value = { $spread ->
    [yes] { $service }: { $persons }, 8 of 10 runs { $range }
   *[no] { $service }: { $persons }
}
unserved-description = Horizontal bar chart of { $count ->
    [one] one service
   *[other] { $count } services
}, the largest on top. Horizontal axis: citizens who wait in { $year }, from 0 to { $high }. { $values }. All numbers are in unserved.csv.

### break_even

break-even-title-none = The accounts of initiatives cannot be shown
break-even-title-one = { $kind ->
    [even] “{ $name }” has paid for itself by { $year }
    [never] “{ $name }” has not paid for itself by { $last }
    [plus] “{ $name }” costs nothing and saves { $amount } by { $last }
    [minus] “{ $name }” costs nothing itself, but raises need by { $amount } by { $last }
   *[nothing] “{ $name }” neither costs nor saves anything
}
break-even-title-many = { $kind ->
    [all] All { $count } initiatives have paid for themselves by { $last }
    [both] Both initiatives have paid for themselves by { $last }
    [none] None of { $count } initiatives has paid for itself by { $last }
    [free] None of { $count } initiatives costs anything
    [some] { $even ->
        [one] { $even } of { $count } initiatives has paid for itself by { $last }
       *[other] { $even } of { $count } initiatives have paid for themselves by { $last }
    }
    [single-even] The only one of { $count } initiatives that costs anything has paid for itself by { $last }
    [single-never] The one of { $count } initiatives that costs anything has not paid back by { $last }
   *[paying] { $even ->
        [one] { $even } of the { $paying } initiatives with a cost has paid for itself by { $last }
       *[other] { $even } of the { $paying } initiatives with a cost have paid for themselves by { $last }
    }
}
break-even-state = { $kind ->
    [even] Paid back in { $even }
    [never] Not paid back by { $last }
   *[free] Costs nothing
}
break-even-standing = { $state ->
    [spare] { $amount } ahead in { $last }
    [short] { $amount } behind in { $last }
   *[balance] even in { $last }
}
break-even-pays = { $kind ->
    [other] { $payer } pays, { $gainer } gains most
    [self] { $payer } pays and gains most itself
   *[nobody] { $payer } pays, no area comes out ahead
}
break-even-measure = Saved less spent, added up from year to year
break-even-each-unit = each initiative on an axis of its own
break-even-own-axes = Initiatives differ so much in size that each has its own axis: heights cannot be compared across
break-even-first-plan = Each initiative is shown once, under the first plan of the study that has it
break-even-largest = { $drawn ->
    [one] Only the most expensive of { $count } initiatives is drawn; all are in break_even.csv
   *[other] The { $drawn } most expensive of { $count } initiatives are drawn; all are in break_even.csv
}
break-even-value = { $name }: { $state }, { $standing }
break-even-description = { $count ->
    [one] Line chart of one initiative
   *[other] { $count } small line charts, one for each initiative
}: what was saved less what was spent since the base year. Horizontal axis: years { $years }. { $axes ->
    [own] Each vertical axis is its own, in kroner
   *[shared] Vertical axis: { $unit }, from { $low } to { $high }
}; above zero more was saved than spent. { $values }. All numbers are in break_even.csv.
### a paper for a committee

paper-title = Can the frame follow the need? { $study }
paper-subtitle = Need, frame and gap { $from }–{ $to }, constant { $from } prices
paper-for = For the political committee and its chief officers
paper-rests = Figures are of the plan “{ $plan }” in the scenario “{ $scenario }” unless it says otherwise. { $scenarios ->
    [one] One scenario
   *[other] { $scenarios } scenarios
} and { $plans ->
    [one] one plan
   *[other] { $plans } plans
} were run.
paper-drawn = Uncertainty is from { count-runs } of each plan (seed { $seed }).
paper-change = {" "}({ $change }%)
paper-percent = { $number }%
paper-gap = { $kind ->
    [short] { $amount } is missing ({ $share } of service need)
    [spare] there is a surplus of { $amount } ({ $share } of service need)
    [none] need and frame are in balance
   *[even] need and frame are in balance (they differ by { $amount }, no more than { $tolerance } of service need)
}
paper-summary = Summary
paper-people = From { $from } to { $to } the number of people aged 80 and over { $old-way ->
    [more] rises from { $old-before } to { $old-after }{ $old-change }
    [less] falls from { $old-before } to { $old-after }{ $old-change }
   *[same] hardly changes ({ $old-before } and { $old-after })
}, { $joined ->
    [same] and
   *[other] while
} the number of working age ({ $ages }) { $way ->
    [more] rises from { $before } to { $after }{ $change }
    [less] falls from { $before } to { $after }{ $change }
   *[same] hardly changes ({ $before } and { $after })
}.
paper-balance = in { $year } need is { $need } and the frame { $frame }, so { $gap }{ $has-span ->
    [yes] , in 8 of 10 runs a gap of { $span }
   *[no] {""}
}
paper-short-area = { $area } by { $gap } (coverage { $coverage })
paper-short = In { $year } these areas are short: { $areas }{ $more ->
    [0] {""}
    [one] {" "}– and one more area by over { $tolerance } of its need
   *[other] {" "}– and { $more } more areas by over { $tolerance } of their need
}; all together, the gap { $is-first ->
    [yes] first exceeds { $tolerance } of service need in { $first }
   *[no] exceeds { $tolerance } of service need in no year
}.
paper-short-none = No area is short by more than { $tolerance } of its need in { $year }; all together, the gap { $is-first ->
    [yes] first exceeds { $tolerance } of service need in { $first }
   *[no] exceeds { $tolerance } of service need in no year
}.
paper-short-only-none = The study’s only area is not short by more than { $tolerance } of its need in { $year }, and the gap { $is-first ->
    [yes] first exceeds that limit in { $first }
   *[no] exceeds that limit in no year
}.
paper-plan-only = The study has a single plan, “{ $plan }”, so there is nothing to compare; it leaves { $amount } of need unmet over { $first }–{ $last }.
paper-plan-no-need = Under the plan “{ $plan }” no need is unmet over { $first }–{ $last }, so no other plan lies lower.
paper-plan-reference = No plan lies lower than “{ $plan }”, which leaves { $amount } of need unmet over { $first }–{ $last }{ $drawn ->
    [runs] {" "}(8 of 10 runs: { $span })
    [scenarios] {" "}(8 of 10 scenarios: { $span })
   *[none] {""}
}.
paper-loser = { $area } { $amount }
paper-plan-least = The plan “{ $plan }” lies lowest, with { $amount } of need unmet over { $first }–{ $last }{ $drawn ->
    [runs] {" "}(8 of 10 runs: { $span })
    [scenarios] {" "}(8 of 10 scenarios: { $span })
   *[none] {""}
} against { $than } under “{ $reference }”{ $surety ->
    [sure] , and it is lower in { $share } of the same { futures-word }
    [unsure] , but it is lower in only { $share } of the same { futures-word }, so the difference is uncertain
   *[single] , in one run without uncertainty
}; { $losers ->
    [some] for running services it gives less over all years than “{ $reference }” to { $who }{ $more ->
        [0] {""}
        [one] {" "}and one more area
       *[other] {" "}and { $more } more areas
    }
   *[none] for running services it gives no area less over all years than “{ $reference }”
} in the scenario “{ $scenario }”.
paper-takes-frames = { $kind ->
    [takes] to close the gap of all areas together in { $year }, the growth of frames a year must be { $reach }{ $is-now ->
        [yes] {" "}(the scenario has { $now } that year)
       *[no] {""}
    }
    [met] the gap of all areas together in { $year } is closed with the growth of frames that the scenario has{ $is-now ->
        [yes] {" "}({ $now } a year)
       *[no] {""}
    }
   *[nothing] no growth of frames from { $range } a year closes the gap of all areas together in { $year }
}
paper-staff = { $kind ->
    [neither] counted in FTE, neither money nor hands run out
    [money] counted in FTE, money runs out in { $money }, hands do not
    [hands] counted in FTE, hands run out in { $hands }, money does not
    [money-first] counted in FTE, money runs out first, in { $money }, and hands in { $hands }
   *[hands-first] counted in FTE, hands run out first, in { $hands }, and money in { $money }
} (over { $tolerance } of FTE missing)
paper-takes-coverage = the lowest coverage of all areas together is { $coverage }, in { $year }, under the plan “{ $plan }”
paper-ground = What is assumed
paper-years = The base year is { $base }: need and frame are then equal in every area. The study looks ahead to { $horizon }{ $same ->
    [yes] {""}
   *[no] , and { $decision } is the first year to be decided on
}.
paper-scenario = The scenario “{ $name }” is what the municipality does not control.
paper-plan = The plan “{ $name }” is the one looked at first{ $is-reference ->
    [yes] , and the one that the others are held against
   *[no] ; all plans are held against “{ $reference }”
}.
paper-need-means = Need is what it costs to keep today’s level of service. The frame is the money granted. The gap is need minus frame: above zero, money is missing. All amounts are in { $unit } in constant { $base } prices.
paper-basis-part = { $share } { $basis }
paper-basis = Of the { $total } in { $base }, the ground of the budget is { $budget }, that of unit costs { $costs }, and that of use rates { $rates } (the weakest source counts).
paper-forecast = The population is held to the forecast “{ $name }”; on average { $moved } of the people were moved to meet it.
paper-split = Parts of the budget’s split over { $areas } areas are derived or assumed and are in no published budget.
paper-factors = Factors in the scenario “{ $scenario }”
paper-value = Value
paper-factors-note = Other factors are unchanged. “Healthy ageing” is the share of the years of life gained that are healthy.
paper-uncertain = Uncertain factors, drawn about the scenario “{ $scenario }”
paper-dist-fit = path fitted to past data
paper-dist-levels = { $levels }, equally often
paper-dist-uniform = { $low } to { $high }, equally often
paper-dist-normal = normal about { $mean }, standard deviation { $sd }
paper-dist-truncated = normal about { $mean }, standard deviation { $sd }, from { $low } to { $high }
paper-dist-triangular = { $low } to { $high }, most often about { $mode } (triangular)
paper-dist-pert = { $low } to { $high }, most often about { $mode } (PERT)
paper-dist-lognormal = median { $median }, 8 of 10 from { $low } to { $high }
paper-dist-discrete = { $levels }, each with its own frequency
paper-growth = From { $from } to { $to } need { $need-way ->
    [more] rises by { $need }
    [less] falls by { $need }
   *[same] is unchanged
}, and the frame { $frame-way ->
    [more] rises by { $frame }
    [less] falls by { $frame }
   *[same] is unchanged
}. The result in { $to } is that { $gap }.
paper-figure-need-frame = { head-need-and-frame }
paper-figure-population = Who lives here
paper-figure-area-gaps = { head-gap-by-area }
paper-figure-coverage = { head-coverage }
paper-figure-unserved = People without help
paper-figure-staff = Money or hands
paper-figure-drivers = What changes the gap
paper-figure-plans = { head-plans-side-by-side }
paper-figure-gap-fan = The gap in all runs
paper-figure-robustness = Which plans hold
paper-figure-sensitivity = What the uncertainty hangs on
paper-figure-break-even = When initiatives pay for themselves
paper-need-note = Need is what it costs to keep today’s level of service.
paper-per-old = For each person aged 80 and over there are { $before } aged { $ages } in { $from } and { $after } in { $to }.
paper-of-need = Gap / service need
paper-frame-table = Need, frame and gap, { $unit }, { $base } prices
paper-rounded = “{ $plan }” in the scenario “{ $scenario }”, { $unit } in { $base } prices. A gap above zero is money missing. Rounded numbers need not add up.
paper-one-area = The study has one area, { $area }, so the gap is not split.
paper-spare-areas = There is a surplus in { $areas } in { $year }.
paper-coverage-note = Coverage is money for services divided by need for services. Transfers are owed by law and paid first.
paper-drivers = Why the gap changes
paper-driver = From { $from } to { $to } the gap { $way ->
    [more] grows by { $amount }
    [less] falls by { $amount }
   *[same] is unchanged
}.{ $has-up ->
    [yes] {" "}It is increased most by { $up }.
   *[no] {""}
}{ $has-down ->
    [yes] {" "}It is reduced most by { $down }.
   *[no] {""}
}
paper-driver-part = { $name } ({ $amount })
paper-drivers-note = The change is split over its causes so that the parts add up to the whole (Shapley); their order does not matter.
paper-plans = The plans compared
paper-plans-one = The study has a single plan, “{ $plan }”, so there is nothing to compare.
paper-plans-paired = The plans were run in the same { $futures } { futures-word } and held against “{ $reference }”. One is called lower than another when it is so in at least 9 of 10 of them.
paper-plans-lower = Clearly less unmet need than “{ $reference }” is left by { $count ->
    [one] the plan
   *[other] the plans
} { $plans }.
paper-plans-not-lower = Not clearly less than “{ $reference }” is left by { $count ->
    [one] the plan
   *[other] the plans
} { $plans }.
paper-plans-single-run = Each plan was run once, without uncertainty.
paper-plans-overlap = The intervals of the plans overlap because the futures are so different; plans are therefore compared future by future.
paper-plans-do = What the plans do
paper-plan-does = “{ $plan }”. { $lines }{ $more ->
    [0] {""}
    [one] {" "}(and one more lever)
   *[other] {" "}(and { $more } more levers)
}.
paper-span = 8 of 10
paper-lowest-all = all { $percent }
paper-plans-table = The plans, { $unit }, { $base } prices
paper-plans-note = “Unmet”: need without money, summed over areas and the years { $first }–{ $last }{ $drawn ->
    [runs] , in the scenario and what 8 of 10 runs lie between
    [scenarios] , in the scenario and what 8 of 10 scenarios lie between
   *[none] {""}
}. All else is of the scenario “{ $scenario }”. “Lowest coverage”: an area’s lowest in any year.{ $has-focus ->
    [yes] {" "}“Others”: money for running areas other than { $focus } in all years, against “{ $reference }”.
   *[no] {""}
}{ $has-staff ->
    [yes] {" "}“Money”, “Hands”: the first year in which they bind and over { $tolerance } of FTE is missing.
   *[no] {""}
}{ $has-policies ->
    [yes] {" "}“Promises”: share of the policies’ years that are kept.
   *[no] {""}
}
paper-sure = How sure it is
paper-sure-nothing = The study has no ensemble, so uncertainty was not computed; { $scenarios ->
    [one] there is a single scenario
   *[other] the appendix sets the { $scenarios } scenarios side by side
}.
paper-spread-first = The uncertain factors were drawn about the scenario “{ $scenario }”. Under the plan “{ $plan }” the gap in { $year } is { $span } in 8 of 10 runs (the scenario: { $own }), and over { $tolerance } of service need in { $above } of the runs.
paper-spread = In { $year } it is { $span } (the scenario: { $own }), and over { $tolerance } of service need in { $above } of the runs.
paper-runs-enough = { $runs ->
    [one] The one run is enough: more would not move the figures noticeably.
   *[other] The { $runs } runs are enough: more would not move the figures noticeably.
}
paper-runs-few = { $runs ->
    [one] One run is too few for the figures to stand firm.
   *[other] The { $runs } runs are too few for the figures to stand firm.
}
paper-runs-too-few = { $runs ->
    [one] One run is too few to say how sure the figures are.
   *[other] The { $runs } runs are too few to say how sure the figures are.
}
paper-runs-all = { $runs ->
    [one] The one run is the only combination there is, so the figures have no sampling error.
   *[other] The { $runs } runs are all the combinations there are, so the figures have no sampling error.
}
paper-adequate = A plan holds as long as the gap of all areas is not above { $tolerance } of service need{ $has-floors ->
    [yes] {" "}and every floor of the policies is kept
   *[no] {""}
}. { $kind ->
    [one] The plan “{ $plan }” holds until { $until } in { $own } of { $futures } { futures-word }.
    [none] No plan holds until { $until } in any of the { $futures } { futures-word }.
    [same] All plans hold until { $until } in the same share of the { $futures } { futures-word }: { $most }.
   *[best] { $count ->
        [one] The plan that holds until { $until } most often is
       *[other] The plans that hold until { $until } most often are
    } { $best }: in { $most } of the { $futures } { futures-word }{ $is-own ->
        [yes] .
       *[no] ; “{ $plan }” does so in { $own }.
    }
}
paper-fails = { $kind ->
    [never] The plan “{ $plan }” holds until { $until } in { $runs ->
        [one] the one run
        [2] both runs
       *[other] all { $runs } runs
    }.
    [always] The plan “{ $plan }” does not hold until { $until } in { $runs ->
        [one] the one run
       *[other] any of { $runs } runs
    }.
   *[some] The plan “{ $plan }” fails, that is, does not hold until { $until }, in { $share } of { count-runs }.
}
paper-takes = What it takes
paper-takes-words = Under the plan “{ $plan }” in the scenario “{ $scenario }” { $gaps }. The table shows what it would take to close the gap of all areas together with one number at a time, all else equal{ $without ->
    [0] {""}
    [one] ; one of { $count } questions has no answer in the range that was searched
   *[other] ; { $without } of { $count } questions have no answer in the range that was searched
}.
paper-takes-gap = { $gap } in { $year }
paper-takes-closed = Under the plan “{ $plan }” in the scenario “{ $scenario }” { $gaps }. There is no gap of all areas together to close.
paper-takes-nothing = nothing from { $range } is enough
paper-takes-met = { $reach } (met)
paper-takes-most = { $place }
paper-takes-scenario = in “{ $scenario }”
paper-takes-differ = differs
paper-takes-table = What it takes to close the gap
paper-takes-note = The plan “{ $plan }”. “Now” is the number in the scenario or plan; “needed” is one number for all years and all areas. Each row turns its own number only. When the gap of all areas together is closed, one area may still be short while another has money to spare. LEAN is taken without a price, with the plan’s own cap or none, and as if all that is promised came true: an assumed effect.
paper-knob = What is turned
paper-where = Where
paper-now = Now
paper-needed = Must be
paper-sources-table = Sources that the figures rest on
paper-sources-more = { $count ->
    [one] { $count } more source stands in inputs/sources.csv.
   *[other] { $count } more sources stand in inputs/sources.csv.
}
paper-assumed = Rests on assumptions: { $titles }{ $more ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and { $more } more
}.
paper-appendix = Appendix
paper-amount = Amount
paper-areas-years = Need, frame and gap by area, { $unit }, { $base } prices
paper-people-years = People on 1 January by age, scenario “{ $scenario }”
paper-and-over = { $from } and over
paper-everybody = Everybody
paper-first-gap = First year
paper-scenarios-table = The gap in all scenarios, { $unit }, { $base } prices
paper-first-note = “{ $plan }”. “First year”: the first year with a gap above { $tolerance } of service need.
paper-services-table = Services whose cost grows most from { $from } to { $to }, { $unit }, { $base } prices
paper-growth-dkk = Growth
paper-growth-share = Per cent

### pejl report

help-report = Write a paper of a study for a committee, as a page and as a Word file
help-report-example = Example:
    {"  "}pejl report scenarios/viborg
    {"  "}pejl report scenarios/viborg --plan lean --scenario frames_minus_half --out paper
    {"  "}pejl --lang en report scenarios/viborg
help-report-scenario = The scenario that the paper is of; the one that draws are made about, or the first, unless named
help-report-plan = The plan that the paper looks at first; the study's first unless named
report-done = report.html and report.docx with { $figures ->
    [one] one figure
   *[other] { $figures } figures
} and { $tables ->
    [one] one table
   *[other] { $tables } tables
} in { $seconds } s. All of it lies in { $folder } (run { $digest }).

### licences

licences-own = Pejl { $version } is licensed under { $licence }; its text is at the end.
licences-crates = Libraries
licences-crates-note = Compiled in, in the build for Linux; the terms are SPDX expressions. Where a library names no authors, its address is given.
licences-column-name = library
licences-column-version = version
licences-column-licence = licence
licences-column-authors = authors
licences-with-feature = { $authors } (only with `{ $feature }`)
licences-fonts = Fonts
licences-data = Tables of numbers
licences-text = The licence of Pejl

spending-title = What unchanged service would have cost, and what was spent
spending-caption = Running prices by { $basis ->
    [published] a published
    [derived] a derived
    [assumption] an assumed
   *[none] the study’s
} index of prices and wages; DKK m, first year = 100.
spending-run = Scenario: { $scenario }. Plan: { $plan }.
spending-note = Only the services that the accounts have in each of the years. Accounts and need may be drawn up differently, so growth is compared and not level. Unchanged service is need at the base year’s service, with the scenario’s complexity and healthy ageing.
spending-scope = Area and scope
spending-scope-of = { $count ->
    [0] { $area }, the whole area
   *[other] { $area }: { $services }
}
spending-accounts = Accounts
spending-accounts-index = Index
spending-need = Unchanged service
spending-need-index = Index
spending-price-index = Prices and wages
spending-spent = Spent against unchanged service
spending-sentence = { $scope }: from { $from } to { $to } the accounts grew by { $accounts }, where unchanged service would have taken growth of { $need }, of which prices and wages { $prices }. Spent against unchanged service: { $spent }.
