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
cli-vectors-missing = denne maskine har ikke vektorenheden `{ $unit }`; den har: { $known }

### diagnostics

diag-level-error = fejl
diag-level-warning = advarsel
diag-level-note = bemærk
diag-level-help = hjælp
diag-did-you-mean = mente du `{ $word }`?
diag-and-more = { $count ->
    [one] { $count } mere af samme slags i filen, på linje { $lines }
   *[other] { $count } flere af samme slags i filen, på linje { $lines }
}
diag-also-here = den anden står her
diag-summary-errors = fejl: { $errors } fejl og { $warnings ->
    [one] { $warnings } advarsel
   *[other] { $warnings } advarsler
} i { $study }; intet er kørt

diag-file-missing = filen `{ $path }` findes ikke
diag-file-missing-help = læg filen der, eller ret stien
diag-not-a-file = `{ $path }` er ikke en fil
diag-not-a-file-help = her skal ligge en fil; en mappe eller andet kan ikke læses
diag-file-unreadable = `{ $path }` kan ikke læses: { $cause }
diag-file-unreadable-help = giv dig selv læseret til filen
diag-file-empty = filen er tom
diag-file-empty-help = en tom fil er næppe meningen; læg indhold i den, eller tag den ud af studiet
diag-file-binary = filen er ikke tekst
diag-file-binary-help = gem regnearket som CSV (UTF-8), ikke som .xlsx eller .ods
diag-not-utf8 = filen er ikke UTF-8
diag-not-utf8-help = den ligner Windows- eller Latin-1-tegn; gem den som «CSV UTF-8»
diag-file-too-large = `{ $path }` er større end { $megabytes } MB
diag-file-too-large-help = ingen tabel i et studie er så stor; er det den rette fil?
diag-study-missing = studiet `{ $path }` findes ikke
diag-study-missing-help = giv mappen, som `model.toml` ligger i
diag-toml-syntax = filen følger ikke reglerne for TOML her
diag-toml-syntax-help = tekst står i "…", tal uden, og en tabel som { "{" } … { "}" } på én linje
diag-toml-syntax-note = fortolkeren siger på engelsk: { $cause }
diag-unknown-key = ukendt nøgle `{ $key }`
diag-unknown-key-help = kendte nøgler her: { $known }
diag-missing-key = nøglen `{ $key }` mangler
diag-missing-key-help = tilføj `{ $key } = …`
diag-wrong-type = her ventes noget som `{ $expected }`
diag-wrong-type-help = skriv værdien på den form
diag-out-of-range = { $found } ligger uden for det tilladte
diag-out-of-range-help = { $high ->
    [1] tilladt er fra { $low } til { $high }; 70 procent skrives 0.7
   *[other] tilladt er fra { $low } til { $high }
}
diag-double-id = id'et `{ $id }` er brugt to gange
diag-double-id-help = giv det ene et andet navn
diag-bad-id = `{ $id }` kan ikke være et id
diag-bad-id-help = brug bogstaver a-z, cifre, `_` og `-`, begyndende med et bogstav; `total` er optaget
diag-unknown-id = `{ $id }` findes ikke i { $where }
diag-unknown-id-help = ret id'et, eller tilføj det i { $where }
diag-not-per-area = `{ $key }` gælder hele studiet og kan ikke gives pr. område
diag-not-per-area-help = skriv et tal eller et forløb over år som { "{" } 2017 = 0.5 { "}" }
diag-cycle = `based_on` går i ring: { $round }
diag-cycle-help = lad et af scenarierne stå på egne ben
diag-bad-horizon = slutåret { $horizon } passer ikke til basisåret
diag-bad-horizon-help = `horizon` skal ligge fra { $first } til { $last }
diag-area-count = studiet har { $found } områder
diag-area-count-help = der skal være fra 1 til 16 [[area]]
diag-area-empty = området `{ $area }` har hverken budget eller ydelser
diag-area-empty-help = skriv dets budget i kroner og dets ydelser, eller tag området ud
diag-year-never-used = året { $year } ligger efter slutåret { $horizon } og bruges aldrig
diag-year-never-used-help = tag det ud, eller sæt `horizon` op
diag-not-yet = `{ $what }` kan denne version ikke regne på endnu
diag-not-yet-help = reglerne `demography`, `proportional` og `equal_coverage` kan regnes; tag `{ $what }` ud for at køre resten
diag-not-used = `{ $what }` bruges ikke af denne version
diag-not-used-help = { $part ->
    [ensemble] der trækkes endnu ikke fra fordelinger; kun `tolerance` læses; filen kan blive liggende
   *[other] ingen tal afhænger af det; det kan blive stående
}
diag-nothing-given = filen har ingen { $what }
diag-nothing-given-help = tilføj mindst én { $what }
diag-unknown-column = ukendt kolonne `{ $column }`
diag-unknown-column-help = kendte kolonner her: { $known }, source, note
diag-missing-column = kolonnen `{ $column }` mangler
diag-missing-column-help = tilføj den i overskriften og i hver række
diag-double-column = kolonnen `{ $column }` står to gange
diag-double-column-help = tag den ene ud
diag-cell-count = rækken har { $found } celler, overskriften { $expected }
diag-cell-count-help = et skilletegn for meget eller for lidt? tekst med skilletegn skal stå i "…"; decimalkomma kræver semikolon mellem cellerne
diag-not-a-number = `{ $found }` er ikke et tal
diag-not-a-number-help = skriv et tal med `{ $decimal }` som decimaltegn
diag-not-a-number-note = { $dialect ->
    [semicolon] overskriften har semikolon, så decimaltegnet er komma her
   *[other] overskriften har komma, så decimaltegnet er punktum her
}
diag-not-whole = `{ $found }` er ikke et helt tal
diag-not-whole-help = år og aldre er hele tal
diag-thousands-separator = `{ $found }` kan læses på to måder eller har tusindskilletegn
diag-thousands-separator-help = skriv tallet uden tusindskilletegn og med `{ $decimal }` før decimalerne
diag-thousands-separator-note = { $dialect ->
    [semicolon] overskriften har semikolon, så decimaltegnet er komma her
   *[other] overskriften har komma, så decimaltegnet er punktum her
}
diag-not-finite = tallet er uendeligt, intet tal eller større end 10¹⁵
diag-not-finite-help = ret tallet; er der en regnefejl i regnearket?
diag-empty-cell = cellen i `{ $column }` er tom
diag-empty-cell-help = skriv en værdi; 0, hvis det er nul
diag-unknown-word = ukendt ord `{ $word }`
diag-unknown-word-help = skriv et af: { $known }
diag-no-rows = tabellen har ingen rækker
diag-no-rows-help = tilføj rækker, eller tag filen ud af studiet
diag-csv-syntax = tabellen kan ikke læses herfra
diag-csv-syntax-help = mangler der et afsluttende anførselstegn?
diag-double-row = rækken for { $what } står to gange
diag-double-row-help = tag den ene række ud
diag-missing-ages = { $sex ->
    [f] kvinder på { $ages } år har ingen række i { $years }
   *[m] mænd på { $ages } år har ingen række i { $years }
}
diag-missing-ages-help = tilføj en række for hver alder; skriv 0, hvis der ingen er
diag-missing-ages-label = rækkerne skulle stå omkring her
diag-missing-years = der er ingen rækker for { $years }
diag-missing-years-help = tilføj dem; et hul udfyldes ikke, kun år efter det sidste gentager det
diag-missing-years-label = dette er året efter hullet
diag-base-year-missing = basisåret { $year } er ikke med; det første år er { $first }
diag-base-year-missing-help = tabellen skal begynde i { $year } eller før
diag-bad-last-age = den ældste alder er { $last }
diag-bad-last-age-help = den sidste alder er åben («og derover») og skal ligge fra { $low } til { $high }
diag-age-too-high = alderen { $age } ligger over studiets ældste, { $last }
diag-age-too-high-help = den sidste alder i population.csv rummer alle ældre; saml dem der
diag-bands-overlap = { $table ->
    [use_rates] { $sex ->
        [f] brugsraterne for `{ $service }` overlapper i alderen { $ages } (kvinder)
        [m] brugsraterne for `{ $service }` overlapper i alderen { $ages } (mænd)
       *[b] brugsraterne for `{ $service }` overlapper i alderen { $ages }
    }
   *[other] ledighedsraterne overlapper i alderen { $ages }
}
diag-bands-overlap-help = bånd er lukkede: efter 65–69 kommer 70–74
diag-bands-overlap-also = rækken før slutter ved { $before }
diag-bands-overlap-label = denne række begynder ved { $after }
diag-bands-overlap-note = { $table ->
    [use_rates] det er uklart, hvad { $sex ->
        [f] de { $persons } kvinder
        [m] de { $persons } mænd
       *[b] de { $persons } personer
    } i den alder i { $year } bruger
   *[other] det er uklart, hvilken rate der gælder for dem
}
diag-bands-hole = { $table ->
    [use_rates] { $sex ->
        [f] brugsraterne for `{ $service }` har et hul i alderen { $ages } (kvinder)
        [m] brugsraterne for `{ $service }` har et hul i alderen { $ages } (mænd)
       *[b] brugsraterne for `{ $service }` har et hul i alderen { $ages }
    }
   *[other] ledighedsraterne har et hul i alderen { $ages }
}
diag-bands-hole-note = { $table ->
    [use_rates] { $sex ->
        [f] { $persons } kvinder
        [m] { $persons } mænd
       *[b] { $persons } personer
    } i { $year } ville ikke få `{ $service }`, og det er næppe meningen
   *[other] ingen i den alder ville være ledige, og det er næppe meningen
}
diag-bands-hole-help = tilføj en række for { $ages }; skriv 0, hvis det er meningen
diag-bands-hole-also = rækken før slutter ved { $before }
diag-bands-hole-label = denne række begynder ved { $after }
diag-band-backwards = båndet går fra { $from } til { $to }
diag-band-backwards-help = `age_to` skal være mindst `age_from`
diag-open-age-immortal = dødeligheden i den åbne alder { $age } er 0
diag-open-age-immortal-help = skriv en rate over 0; ellers lever de ældste evigt
diag-shares-do-not-add-up = andelene giver { $sum } tilsammen
diag-shares-do-not-add-up-help = de skal give 1
diag-no-use-rates = ydelsen `{ $service }` har ingen rækker i use_rates.csv
diag-no-use-rates-help = tilføj mindst ét bånd; skriv 0, hvis ingen bruger den
diag-driver-without-table = `{ $service }` følger en driver, hvis tabel `{ $table }` ikke er der
diag-driver-without-table-help = tilføj `{ $table }` under [data] i model.toml, eller vælg en anden driver
diag-births-need-age-zero = `{ $service }` følger fødsler, men har ingen rate for alder 0
diag-births-need-age-zero-help = fødte tæller som alder 0: tilføj et bånd fra 0 til 0
diag-table-needs-table = `{ $table }` kræver også `{ $other }`
diag-table-needs-table-help = tilføj `{ $other }` under [data] i model.toml
diag-without-source = { $count ->
    [one] { $count } række har ingen kilde
   *[other] { $count } rækker har ingen kilde
}
diag-without-source-help = skriv et id fra sources.csv i kolonnen `source`; en antagelse er også en kilde
diag-fertility-at-birth = fertilitet i alder 0
diag-fertility-at-birth-help = tag rækken ud
diag-budget-zero = området `{ $area }` har ydelser af slagsen `{ $kind }`, men budgettet er 0
diag-budget-zero-help = skriv budgettet i kroner, eller tag ydelserne ud
diag-budget-without-cost = området `{ $area }` har budget til `{ $kind }`, men ingen ydelse, der koster noget og bruges
diag-budget-without-cost-help = tilføj en ydelse af slagsen `{ $kind }` i services.csv og dens brugsrater, eller sæt budgettet til 0
diag-calibration-far-off = enhedspriserne i `{ $area }` ({ $kind }) skal ganges med { $factor } for at give budgettet
diag-calibration-far-off-note = budgettet er { $budget } mio. kr., brugsrater gange enhedspriser giver { $uncalibrated } mio. kr.
diag-calibration-far-off-help = ret priser eller brugsrater, til faktoren ligger mellem 0,5 og 2, eller skriv hvorfor i `calibration_why`
diag-fte-calibration-far-off = årsværk pr. enhed i `{ $area }` skal ganges med { $factor } for at give workforce.csv
diag-fte-calibration-far-off-help = ret `fte_per_unit`, eller skriv hvorfor i `calibration_why`
diag-staffing-far-off = `{ $area }` har { $ratio } gange de årsværk, som lønbudgettet rækker til
diag-staffing-far-off-note = workforce.csv har { $fte } årsværk; budget × lønandel ÷ løn giver { $paid }
diag-staffing-far-off-help = ret lønandel eller løn, eller skriv hvorfor i `staffing_why`
diag-nobody-there = ingen bor her i basisåret
diag-nobody-there-help = skriv antal personer i population.csv
diag-workforce-without-hours = `{ $area }` har årsværk, men ingen ydelse med `fte_per_unit`
diag-workforce-without-hours-help = skriv årsværk pr. enhed på mindst én ydelse
diag-two-forms = `{ $one }` og `{ $other }` siger det samme på to måder
diag-two-forms-also = her er den ene
diag-two-forms-label = her er den anden
diag-two-forms-help = behold den ene, så ingen skal gætte, hvad der gælder
diag-path-outside = `{ $path }` fører ud af studiet
diag-path-outside-help = skriv en sti fra studiets mappe, som `data/population.csv`; en fil et andet sted kan nås med et symbolsk link
### charts: around every plot

chart-source = Kilde: { $sources }
chart-own-calculation = Egne beregninger
chart-scenario = Scenarie { $scenario }
chart-scenario-plan = Scenarie { $scenario }, plan { $plan }
chart-run = Pejl { $version }, kørsel { $digest }
chart-assumptions = Bygger på antagelser: { $list }
chart-assumptions-many = Bygger på { $count } antagelser; de står i sources.csv
chart-rounding = Afrunding kan gøre, at tal ikke summer
chart-need-means = Behov er, hvad det koster at holde dagens serviceniveau
chart-prices = { $year }-priser
chart-projection = Fremskrivning
chart-projection-note = Grå bund: fremskrivning
chart-axis-starts = Aksen starter ved { $value }
chart-title-area = { $area }: { $finding }
chart-decision-note = Beslutningsår { $year }: { $standing }
chart-no-data = Der er ingen tal at tegne.
chart-not-finite = { $bad ->
    [one] Kan ikke tegnes: { $bad } af { $all } tal er uendeligt eller mangler.
   *[other] Kan ikke tegnes: { $bad } af { $all } tal er uendelige eller mangler.
}
gap-standing = { $state ->
    [short] mangler { $amount }
    [spare] { $amount } i overskud
   *[balance] i balance
}
gap-sign = { $state ->
    [short] ▲ { $standing }
    [spare] ▼ { $standing }
   *[balance] { $standing }
}

### charts: need_frame

need-frame-need = Behov
need-frame-frame = Ramme
need-frame-measure = Behov og ramme
need-frame-measure-area = Behov og ramme for { $area }
need-frame-title-none = Behov og ramme kan ikke vises
need-frame-title-one = { $state ->
    [short] Der mangler { $amount } i { $year }
    [spare] Der er { $amount } i overskud i { $year }
   *[balance] Behov og ramme er i balance i { $year }
}
need-frame-title-two = { $pair ->
    [short-short] Der mangler { $first } i { $first_year } og { $last } i { $last_year }
    [short-balance] Der mangler { $first } i { $first_year }, men der er balance i { $last_year }
    [short-spare] Underskud på { $first } i { $first_year }, overskud på { $last } i { $last_year }
    [balance-short] Der er balance i { $first_year }, men der mangler { $last } i { $last_year }
    [balance-spare] Der er balance i { $first_year } og { $last } i overskud i { $last_year }
    [spare-short] Overskud på { $first } i { $first_year }, underskud på { $last } i { $last_year }
    [spare-balance] Der er { $first } i overskud i { $first_year } og balance i { $last_year }
    [spare-spare] Der er { $first } i overskud i { $first_year } og { $last } i { $last_year }
   *[balance-balance] Behov og ramme er i balance i både { $first_year } og { $last_year }
}
need-frame-first-note = { $year }: første år med gab over { $tolerance }
need-frame-value = { $year }: behov { $need }, ramme { $frame }, { $standing }.
need-frame-description = Linjediagram med to linjer, behov og ramme. Vandret akse: år { $years }. Lodret akse: { $unit }, fra { $low } til { $high }. { $values } Alle tal står i need_frame.csv.

### charts: area_gaps

area-gaps-measure = Behov minus ramme pr. område
area-gaps-subtitle = { $subtitle }. Tal over hvert felt: { $year }
area-gaps-title-none = Områdernes gab kan ikke vises
area-gaps-title-one = { $several ->
    [several] { $area } mangler mest: { $amount } i { $year }
   *[one] { $area } mangler { $amount } i { $year }
}
area-gaps-title-same = { $several ->
    [several] { $area } mangler mest: { $first } i { $first_year } og { $last } i { $last_year }
   *[one] { $area } mangler { $first } i { $first_year } og { $last } i { $last_year }
}
area-gaps-title-other = Størst gab: { $area } { $first } i { $first_year }, { $other } { $last } i { $last_year }
area-gaps-title-later = { $several ->
    [several] Ingen mangler i { $first_year }; i { $last_year } mangler { $area } mest: { $last }
   *[one] { $area } er i balance i { $first_year }, men mangler { $last } i { $last_year }
}
area-gaps-title-spare = { $several ->
    [several] Ingen områder mangler penge i { $year }
   *[one] Området har penge i overskud i { $year }
}
area-gaps-title-balance = { $several ->
    [several] Alle områder er i balance i { $year }
   *[one] Området er i balance i { $year }
}
area-gaps-value = { $area } { $standing }
area-gaps-description = Linjediagram med { $count ->
    [one] ét felt for det ene område
   *[other] { $count } felter, ét pr. område
 }. Vandret akse: år { $years }. Fælles lodret akse: gab i { $unit }, fra { $low } til { $high }; over nul mangler der penge. Største gab i { $year }: { $values }. Alle tal står i area_gaps.csv.

### charts: population

population-title-more = Der bliver { $change } flere på 80 år og derover fra { $first } til { $last }
population-title-fewer = Der bliver { $change } færre på 80 år og derover fra { $first } til { $last }
population-title-same = Der er lige så mange på 80 år og derover i { $last } som i { $first }
population-title-now = { $count } er 80 år og derover i { $year }
population-title-none = Befolkningen kan ikke vises
population-measure = Personer pr. 1. januar
population-pyramid-head = Alder: { $chosen } (søjler) og { $base } (streg)
population-pyramid-head-one = Alder i { $base }
population-men = Mænd
population-women = Kvinder
population-persons = { $value } personer
population-index-head = Indeks, { $base } = 100
population-ratio = 18–66-årige pr. person på 80 år og derover: { $first } i { $first_year }, { $last } i { $last_year }
population-ratio-one = 18–66-årige pr. person på 80 år og derover: { $first } i { $first_year }
population-official = Grå prikker: { $name }
population-ages = { $from }–{ $to } år
population-ages-open = { $from }+ år
population-value = { $group }: { $persons } i { $year }
population-description = Befolkningspyramide med femårsgrupper, mænd til venstre og kvinder til højre, { $first } og { $last }; op til { $high } personer pr. gruppe. Til højre indeks for fire aldersgrupper, år { $years }, fra { $index_low } til { $index_high }. { $values }. Alle tal står i population.csv.

### pictures

pictures-split-derived = Budgettets fordeling på områder er udledt

### more of the command line

cli-overtaken = en anden kørsel har skrevet { $folder } imens; den står hel, og denne er ikke skrevet
cli-new-done = Studiet ligger i { $folder }. Prøv: pejl run { $folder }
cli-new-exists = { $folder } findes allerede; Pejl skriver ikke oven i den
report-title = Hvad de { $millions } mio. kr. i { $year } hviler på (den svageste kilde tæller):
report-budget = Budget
report-cost = Enhedspriser
report-rates = Brugsrater
report-published = offentliggjort
report-derived = udledt
report-assumption = antaget
report-uncited = uden kilde
report-oldest = Ældste kilde: { $year }, { $publisher }: { $title }
report-no-sources = Studiet har ingen kilder.

### help

help-usage = Brug
help-commands = Kommandoer
help-arguments = Argumenter
help-options = Valg
help-pejl = Pejl: hvad en kommunes velfærd kommer til at kræve, og hvad rammen rækker til
help-pejl-example = Eksempel:
    {"  "}pejl run scenarios/viborg

    Afslutningskoder: 0 gjort, 1 studiet er forkert, 2 kommandolinjen er forkert, 3 maskinen svigtede.
help-check = Læs et studie, sig alt, der er galt med det, og vis dets kalibrering
help-check-example = Eksempel:
    {"  "}pejl check scenarios/viborg --report
help-check-report = Vis også, hvad kronerne hviler på: offentliggjorte, udledte eller antagne tal
help-run = Kør alle scenarier under alle planer; efterlad tabeller, billeder og et resume
help-run-example = Eksempel:
    {"  "}pejl run scenarios/viborg --out out/viborg --only central --only recession --csv danish
help-run-out = Mappen til alt, hvad kørslen efterlader; ellers out/STUDIE
help-run-only = Kør kun dette scenarie; kan gives flere gange
help-run-csv = Hvordan tabeller skrives: `plain` (komma og punktum) eller `danish` (til dansk Excel); ellers `plain`
help-run-quiet = Ingen fremdrift og intet resume
help-run-threads = Antal tråde; ellers alle kerner. Flytter ingen bit
help-run-lanes = Kørsler side om side, 1 eller 8; ellers 8. Flytter ingen bit
help-run-vectors = Vektorenhed: `widest`, `baseline`, `avx2` eller `avx512`; ellers `widest`. Flytter ingen bit
help-new = Lav et lille kommenteret studie, der kan køres, eller skriv et medfølgende ud af programmet
help-new-example = Eksempel:
    {"  "}pejl new min-kommune
    {"  "}pejl new viborg --example viborg
help-new-folder = Mappen, der skal laves
help-new-example-text = Et medfølgende studie i stedet for det lille: `viborg`
help-completions = Skriv fuldførelser til skallen
help-completions-example = Eksempel:
    {"  "}pejl completions bash > ~/.local/share/bash-completion/completions/pejl
help-completions-shell = Skallen: `bash`, `elvish`, `fish`, `powershell` eller `zsh`
help-manual = Skriv manualsiden
help-manual-example = Eksempel:
    {"  "}pejl manual > pejl.1
help-arg-study = Studiets mappe
help-arg-lang = Sprog i alle tekster: `da` eller `en`; ellers studiets eget
help-arg-format = Hvordan fejl skrives: `text` til mennesker eller `json` til programmer; ellers `text`
help-arg-help = Vis denne hjælp
help-arg-version = Vis versionen
cli-interrupted = afbrudt; hvad der lå i mappen før, ligger der endnu
