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
factor-recruit-share = Nyansatte om året af dem i den arbejdsdygtige alder

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
summary-foot = Mio. kr. i { $year }-priser, «{ $plan }». Behov: hvad dagens serviceniveau koster. «Fra»: første år med et gab over { $tolerance }.{ $hidden ->
    [0] {""}
    [one] {" "}{ $hidden } scenarie imellem: se gap.csv.
   *[other] {" "}{ $hidden } scenarier imellem: se gap.csv.
}

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
diag-not-utf8-help = den ligner Windows- eller Latin-1-tegn; gem den som UTF-8 (i Excel «CSV UTF-8»)
diag-file-too-large = `{ $path }` er større end { $megabytes } MB
diag-file-too-large-help = ingen tabel i et studie er så stor; er det den rette fil?
diag-study-missing = studiet `{ $path }` findes ikke
diag-study-missing-help = giv mappen, som `model.toml` ligger i
diag-toml-syntax = filen følger ikke reglerne for TOML her
diag-toml-syntax-help = { $slip ->
    [comma] tal skrives med decimalpunktum her: `0.95`, ikke `0,95`
    [thousands] tusinder skrives uden punktummer eller med `_`: `20_000_000`
    [percent] procent skrives som andel: 3 % er `0.03`
   *[other] tekst står i "…", tal uden, og en tabel som { "{" } … { "}" } på én linje
}
diag-toml-syntax-note = fortolkeren siger på engelsk: { $cause }
diag-unknown-key = ukendt nøgle `{ $key }`
diag-unknown-key-help = kendte nøgler her: { $known }
diag-missing-key = nøglen `{ $key }` mangler
diag-missing-key-help = tilføj `{ $key } = …`
diag-wrong-type = her ventes noget som `{ $expected }`
diag-wrong-type-help = skriv værdien på den form
diag-out-of-range = { $found } ligger uden for det tilladte
diag-out-of-range-help = { $is ->
    [share] tilladt er fra { $low } til { $high }; 70 procent skrives 0.7
    [weight] tilladt er 0 og fra { $low } til { $high }
   *[number] tilladt er fra { $low } til { $high }
}
diag-double-id = id'et `{ $id }` er brugt to gange
diag-double-id-help = giv det ene et andet navn
diag-bad-id = `{ $id }` kan ikke være et id
diag-bad-id-help = brug bogstaver a-z, cifre, `_` og `-`, begyndende med et bogstav; `total`, `ensemble` og `scenarios` er optaget
diag-unknown-id = `{ $id }` findes ikke i { $where }
diag-unknown-id-help = ret id'et, eller tilføj det i { $where }
diag-not-per-area = `{ $key }` gælder hele studiet og kan ikke gives pr. område
diag-not-per-area-help = { $place ->
    [ensemble] skriv kun `{ $key }`
   *[other] skriv et tal eller et forløb over år som { "{" } 2017 = 0.5 { "}" }
}
diag-cycle = { $place ->
    [itself] indsatsen `{ $own }` har en virkning på sig selv
    [plans] indsatser styrker hinanden i ring: { $round }
   *[scenarios] `based_on` går i ring: { $round }
}
diag-cycle-help = { $place ->
    [itself] nævn en anden indsats, eller skriv hele virkningen på det, den flytter
    [plans] tag en af virkningerne ud: ingen kan sige, hvilken der virker først
   *[scenarios] lad et af scenarierne stå på egne ben
}
diag-bad-horizon = slutåret { $horizon } passer ikke til basisåret
diag-bad-horizon-help = `horizon` skal ligge fra { $first } til { $last }
diag-area-count = studiet har { $found } områder
diag-area-count-help = der skal være fra 1 til 16 [[area]]
diag-area-empty = området `{ $area }` har hverken budget eller ydelser
diag-area-empty-help = skriv dets budget i kroner og dets ydelser, eller tag området ud
diag-year-never-used = året { $year } ligger efter slutåret { $horizon } og bruges aldrig
diag-year-never-used-help = tag det ud, eller sæt `horizon` op
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
diag-without-source = { $place ->
    [plans] `{ $id }` har ingen kilde
   *[table] { $count ->
        [one] { $count } række har ingen kilde
       *[other] { $count } rækker har ingen kilde
    }
}
diag-without-source-help = { $place ->
    [plans] tilføj `source = "…"` med et id fra sources.csv; en antagelse er også en kilde
   *[table] skriv et id fra sources.csv i kolonnen `source`; en antagelse er også en kilde
}
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
diag-empty-list = `{ $key }` er en tom liste
diag-empty-list-help = { $needed ->
    [yes] skriv noget som `{ $example }`
   *[no] skriv noget som `{ $example }`, eller tag nøglen ud
}
diag-bounds-swapped = { $equal ->
    [yes] `low` og `high` er begge { $low }
   *[no] `low` er { $low } og ligger over `high`, som er { $high }
}
diag-bounds-swapped-also = `high` står her
diag-bounds-swapped-help = { $equal ->
    [yes] et sikkert tal trækkes der ikke om: skriv det i scenarios.toml, og tag faktoren ud her
   *[no] lad dem bytte plads
}
diag-mode-outside = `mode` er { $mode } og ligger uden for { $low } til { $high }
diag-mode-outside-help = det mest sandsynlige tal skal ligge fra `low` til `high`, begge medregnet
diag-not-above-zero = `{ $key }` er { $found }, men skal være over 0
diag-not-above-zero-help = { $key ->
    [sd] skriv standardafvigelsen; et sikkert tal trækkes der ikke om, det står i scenarios.toml
    [median] et lognormalt tal er altid over 0; til tal på begge sider af 0 bruges `normal` eller `truncated_normal`
    [sigma] skriv logaritmens standardafvigelse; 0.1 er omtrent 10 procent op eller ned
   *[other] skriv et tal over 0 og højst 1; 0.01 er en hundrededel af spredningen
}
diag-nothing-left = der ligger næsten intet af fordelingen fra { $low } til { $high }
diag-nothing-left-note = uden grænser ville færre end én ud af en million trækninger ligge uden for { $reach_low } til { $reach_high } (`mean` ± 5 `sd`)
diag-nothing-left-help = ret grænserne, `mean` eller `sd`
diag-weight-count = `values` har { $values } tal, men `weights` har { $weights }
diag-weight-count-also = værdierne står her
diag-weight-count-help = skriv én vægt for hver værdi, eller udelad `weights`, hvis alle er lige sandsynlige
diag-weights-zero = { $what ->
    [shares] alle andele er 0 i { $year }
   *[weights] alle vægte er 0
}
diag-weights-zero-help = { $what ->
    [shares] skriv mindst én andel over 0; de bringes til at give 1 tilsammen
   *[weights] skriv mindst én vægt over 0; de behøver ikke give 1 tilsammen
}
diag-no-values = `{ $name }` har hverken en fordeling eller niveauer
diag-no-values-help = tilføj `distribution = { "{" } kind = "triangular", low = …, mode = …, high = … { "}" }` eller `levels = […]`
diag-factor-twice = { $same ->
    [yes] `{ $name }` trækkes to gange som `{ $effect }`
   *[no] `{ $name }` og `{ $other }` trækkes begge som `{ $effect }` i samme område
}
diag-factor-twice-also = her trækkes den allerede
diag-factor-twice-help = tag den ene ud: et tal kommer kun fra én trækning
diag-from-outside = { $when ->
    [early] `{ $factor }` tæller fra { $first } og kan ikke trækkes fra { $year }
   *[late] { $year } ligger efter slutåret { $horizon }
}
diag-from-outside-help = `from` skal ligge fra { $first } til { $horizon }
diag-leaves-range = `{ $name }` kan nå { $reached } i { $year }; tilladt er fra { $low } til { $high }
diag-leaves-range-note = { $effect ->
    [value] { $kind ->
        [normal] en normalfordeling har ingen ender: en trækning kan ligge 8 standardafvigelser fra middelværdien
        [lognormal] en lognormal fordeling har ingen øvre ende: en trækning kan ligge 8 `sigma` over medianen
       *[other] en trækning kan være selve det tal
    }
    [offset] trækningen lægges til { $path }, som `{ $scenario }` har i { $year }{ $area ->
        [none] {""}
       *[other] {" "}i `{ $area }`
    }
   *[slope] i { $year } er trækningen lagt { $weight } gange til { $path }, som `{ $scenario }` har da{ $area ->
        [none] {""}
       *[other] {" "}i `{ $area }`
    }{ $when ->
        [once] {""}
       *[growing] ; det kan blive for meget fra { $first }
    }
}
diag-leaves-range-help = { $kind ->
    [normal] brug `kind = "truncated_normal"` med `low` og `high` fra { $draw_low } til { $draw_high }, eller en mindre `sd`
    [lognormal] brug en mindre `sigma`, eller `kind = "truncated_normal"` med `low` og `high` fra { $draw_low } til { $draw_high }
    [levels] lad hvert tal ligge fra { $draw_low } til { $draw_high }
   *[bounded] indsnævr grænserne til højst { $draw_low } til { $draw_high }
}
diag-leave-together = trækningerne af `{ $name }` kan tilsammen nå { $reached } i { $year }; tilladt er fra { $low } til { $high }
diag-leave-together-also = denne trækning tæller samtidig
diag-leave-together-help = indsnævr den ene fordeling: de lægges sammen, så begge kan ligge yderst på én gang
diag-only-in-factorial = `{ $key }` betyder intet i designet `{ $design }`
diag-only-in-factorial-help = tag den ud, eller skriv `design = "factorial"`
diag-points-missing = `{ $name }` har en fordeling, men ingen `points`
diag-points-missing-help = tilføj `points = 5`: et faktorielt design deler fordelingen i så mange lige sandsynlige niveauer
diag-group-sizes = i gruppen `{ $group }` har `{ $one }` { $one_size ->
    [one] { $one_size } niveau
   *[other] { $one_size } niveauer
} og `{ $other }` { $other_size }
diag-group-sizes-also = `{ $one }` kommer ind i gruppen her
diag-group-sizes-help = faktorer i en gruppe deler akse: giv dem lige mange niveauer, eller tag en af dem ud af gruppen
diag-runs-not-product = `runs` er { $runs }, men akserne giver { $product }
diag-runs-not-product-note = niveauer på akserne: { $sizes }
diag-runs-not-product-help = et faktorielt design kører alle sine punkter: skriv { $product }, eller udelad `runs`
diag-too-many-runs = { $over ->
    [yes] designet har mere end 10¹⁵ kørsler
   *[no] designet har { $runs } kørsler
}
diag-too-many-runs-note = { $parts ->
    [one] hver plan regnes igennem i hver af dem
   *[other] hver plan regnes igennem i hver af dem; de er fordelt på { $parts } kombinationer af scenarier
}
diag-too-many-runs-help = højst { $most } kan tælles: brug færre kørsler, niveauer, `points` eller kombinationer
diag-too-many-combinations = { $over ->
    [yes] der bedes om mere end 10¹² kombinationer af scenarier
   *[no] der bedes om { $found } kombinationer af scenarier
}
diag-too-many-combinations-help = højst { $most } kan køres: skriv dem, der betyder noget, i `combinations`
diag-nothing-named = en liste i `{ $key }` er tom
diag-nothing-named-help = nævn et scenarie, eller tag listen ud; `["{ $base }"]` lægger intet ovenpå
diag-member-twice = scenariet `{ $id }` er nævnt to gange
diag-member-twice-help = tag det ene ud: lagt oven på sig selv ændrer det intet
diag-combination-twice = kombinationen af { $names } er nævnt to gange
diag-combination-twice-help = tag den ene ud, ellers tæller dens kørsler dobbelt
diag-both-set = `{ $one }` og `{ $other }` sætter begge `{ $factors }`
diag-both-set-also = `{ $one }` står her
diag-both-set-help = to scenarier i samme kombination må ikke sætte samme faktor; lav et scenarie i scenarios.toml, som siger, hvad der gælder, når begge indtræffer
diag-lays-nothing = `{ $id }` ændrer intet, når det lægges oven på `{ $base }`
diag-lays-nothing-note = `{ $base }` bygger allerede på det, eller det sætter ingen faktor
diag-lays-nothing-help = tag det ud, eller træk omkring et andet `scenario`
diag-drawn-and-set = `{ $name }` trækkes, men sættes også af scenariet `{ $scenario }` i en kombination
diag-drawn-and-set-help = skriv `as = "offset"`, så lægges trækningen til det, scenariet sætter; eller tag en af de to ud
diag-not-drawn = `{ $name }` trækkes ikke i { $file }
diag-not-drawn-help = skriv navnet som i dens [[factor]], eller tilføj en [[factor]] til den
diag-not-in-fits = ingen tilpasning siger noget om `{ $name }`
diag-not-in-fits-help = der kan trækkes fra en tilpasning for { $known }; giv en anden fordeling her
diag-no-fit = `{ $name }` skal trækkes fra { $lacks ->
    [fit] en tilpasning, men model.toml nævner ingen
    [fertility] en tilpasning uden fertilitet
    [migration] en tilpasning uden nettotilflytning
   *[moves] en tilpasning, men studiet ved ikke, hvor mange der flytter til
}
diag-no-fit-help = { $lacks ->
    [fit] lav en med `pejl fit`, og nævn den i model.toml, [data] fit = "data/fit.toml"; eller giv en anden fordeling her
    [fertility] lav tilpasningen igen med `pejl fit … --fertility TABEL`, eller giv en anden fordeling her
    [migration] lav tilpasningen igen med `pejl fit … --migration TABEL`, eller giv en anden fordeling her
   *[moves] giv in_persons og out_rate i migration.csv i stedet for net_persons, eller en anden fordeling her
}
diag-fit-correlated = `{ $name }` trækkes fra en tilpasning, altså en bane og ikke ét tal: her kan den ikke have en korrelation
diag-fit-correlated-also = tilpasningen trækkes herfra
diag-fit-correlated-help = tag korrelationen ud; fødslers og flytningers står i tilpasningen
diag-drawn-two-ways = `{ $name }` trækkes på to måder, og begge kan være ment
diag-drawn-two-ways-help = kun faktorer, der trækkes én gang, kan have en korrelation
diag-correlation-with-itself = en korrelation mellem `{ $name }` og sig selv
diag-correlation-with-itself-help = nævn to forskellige faktorer
diag-correlation-twice = korrelationen mellem `{ $one }` og `{ $other }` er givet to gange
diag-correlation-twice-help = tag den ene ud
diag-correlation-in-factorial = et faktorielt design har ingen korrelationer
diag-correlation-in-factorial-help = et gitter rummer alle kombinationer af sine niveauer: tag [[correlation]] ud, giv faktorerne én `group`, eller vælg et design, der trækker
diag-correlation-impossible = ingen trækninger kan have alle disse korrelationer på én gang
diag-correlation-impossible-note = det er dem mellem `{ $names }`: deres matrix er ikke positivt definit
diag-correlation-impossible-help = gang hvert `r` mellem dem med højst { $share }, eller ret det, der ikke passer; to faktorer, der altid følges ad, er én

diag-floors-above-frame = gulvene giver { $floors } mio. kr. i { $year }, mere end de { $budget } mio. kr., som alle områder havde til service i { $base }
diag-floors-above-frame-note = et gulv under dækningsgraden regnes af områdets budget for { $base }; kroner er i { $base }-priser
diag-floors-above-frame-help = sænk dem, til de kan være der sammen
diag-effect-target = { $count ->
    [0] virkningen flytter ingenting
   *[other] virkningen flytter { $count } ting på én gang
}
diag-effect-target-also = her er den første
diag-effect-target-help = skriv én af `service`, `driver` og `initiative` i hver virkning; en anden virkning kan stå ved siden af i listen
diag-driver-not-used = ingen ydelse i studiet følger `{ $driver }`
diag-driver-not-used-help = tag en driver, som ydelser har ({ $used }), eller nævn en `service`
diag-initiative-twice = { $lists ->
    [one] indsatsen `{ $id }` er nævnt to gange
   *[two] indsatsen `{ $id }` er både givet og til at vælge
}
diag-initiative-twice-also = den står allerede her
diag-initiative-twice-help = { $lists ->
    [one] tag den ene ud: en plan har en indsats én gang
   *[two] tag den ud af `among`, hvis planen har den under alle omstændigheder, eller ud af `initiatives`, hvis den kan vælges
}
diag-demand-on-transfer = `{ $service }` er en overførsel, og den kan `demand` ikke røre
diag-demand-on-transfer-help = overførsler betales efter lov: nævn en serviceydelse, eller giv en indsats en virkning på `{ $service }`
diag-too-early = { $year } ligger ikke efter basisåret { $base }
diag-too-early-help = det, der vælges, begynder tidligst i { $first }; det, der gik forud, er med i basisårets tal
diag-never-takes-effect = { $what ->
    [from] der kommer intet ud af det: { $year } ligger efter slutåret { $horizon }
    [until] det tæller aldrig: det slutter i { $year }, som ikke ligger efter basisåret
   *[delay] virkningen kommer i { $year }, efter slutåret { $horizon }
}
diag-never-takes-effect-help = { $what ->
    [from] tag et tidligere år, sæt `horizon` op, eller tag det ud
    [until] tag et senere år, eller tag det ud
   *[delay] sæt `{ $what }` ned, eller sæt `horizon` op; udgiften falder før
}
diag-ends-before-it-begins = det slutter i { $until }, men begynder i { $from }
diag-ends-before-it-begins-also = det begynder her
diag-ends-before-it-begins-help = `until` er det sidste år, der tæller, og er mindst `from`
diag-nothing-to-act-on = `{ $area }` har intet budget til service, så `{ $lever }` har intet at virke på dér
diag-nothing-to-act-on-help = nævn et andet område, eller tag det ud
diag-no-overhead-pool = intet område har stab og ledelse, som dette kan spare på
diag-no-overhead-pool-help = skriv `overhead_share` for områderne i model.toml, eller en `saving_share` over 0 for et, der har den
diag-staff-not-projected = { $place ->
    [plans] personalet fremskrives ikke i dette studie, så ingen fastholdes af dette; kun hvad det koster eller sparer, tæller
   *[factor] personalet fremskrives ikke i dette studie, så ingen tal afhænger af dette
}
diag-staff-not-projected-help = tilføj `{ $missing }`
diag-absence-not-known = sygefraværet i `{ $area }` er ikke kendt, så det kan ikke falde
diag-absence-not-known-help = tilføj `absence_share = 0.06` (eller hvad det er) til området i model.toml
diag-promises-nothing = politikken lover ingenting
diag-promises-nothing-help = tilføj `min_coverage = 0.95`, eller `service = "…"` med `min_service_level = 0.95`
diag-service-elsewhere = `{ $service }` hører til `{ $own }`, men politikken gælder `{ $area }`
diag-service-elsewhere-help = skriv `area = "{ $own }"`, eller nævn en ydelse i `{ $area }`

### charts: around every plot

chart-source = Kilde: { $sources }
chart-own-calculation = Egne beregninger
chart-draws = { $runs } kørsler, frø { $seed }
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
chart-no-numbers = Kan ikke vises: tal mangler
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

### charts: plans

plans-title-none = Planerne kan ikke vises
plans-title-one = { $kind ->
    [unsure] { $plan }: usikkert om rammen rækker { $years }
    [gap-short] { $plan }: der mangler { $amount } i alt { $years }
    [gap-spare] { $plan }: { $amount } i overskud i alt { $years }
    [shortfall-short] { $plan }: { $amount } udækket behov i alt { $years }
    [shortfall-balance] { $plan }: intet udækket behov { $years }
   *[gap-balance] { $plan }: behov og ramme er i balance { $years }
}
plans-title-same = { $kind ->
    [gap-short] Alle { $count } planer ender med samme gab: { $amount }
    [gap-spare] Alle { $count } planer ender med samme overskud: { $amount }
    [shortfall-short] Alle { $count } planer giver lige meget udækket behov: { $amount }
    [shortfall-balance] Ingen af de { $count } planer giver udækket behov
   *[gap-balance] Alle { $count } planer ender i balance
}
plans-title-less = { $kind ->
    [shortfall] «{ $plan }» giver { $difference } mindre udækket behov end «{ $reference }»
    [turn] «{ $plan }» giver { $amount } i overskud, «{ $reference }» intet
    [spare] «{ $plan }» giver { $difference } mere i overskud end «{ $reference }»
   *[gap] «{ $plan }» giver { $difference } mindre gab end «{ $reference }»
}
plans-title-under = { $kind ->
    [spare] «{ $plan }»: { $difference } mere end «{ $reference }»
   *[other] «{ $plan }»: { $difference } mindre end «{ $reference }»
}
plans-title-alone = { $kind ->
    [shortfall] «{ $plan }» giver { $difference } mindre udækket behov
    [turn] «{ $plan }» giver { $amount } i overskud
    [spare] «{ $plan }» giver { $difference } mere i overskud
   *[gap] «{ $plan }» giver { $difference } mindre gab
}
plans-title-no-less = { $clear ->
    [clear] { $kind ->
        [gap-short] Ingen plan har klart mindre gab end «{ $reference }»: { $amount }
        [gap-spare] Ingen plan har klart større overskud end «{ $reference }»: { $amount }
        [gap-balance] Ingen plan ligger klart under «{ $reference }», der er i balance
        [shortfall-balance] «{ $reference }» giver intet udækket behov
       *[shortfall-short] Ingen plan har klart mindre udækket behov end «{ $reference }»: { $amount }
    }
   *[plain] { $kind ->
        [gap-short] Ingen plan har mindre gab end «{ $reference }»: { $amount }
        [gap-spare] Ingen plan har større overskud end «{ $reference }»: { $amount }
        [gap-balance] Ingen plan ligger under «{ $reference }», der er i balance
        [shortfall-balance] «{ $reference }» giver intet udækket behov
       *[shortfall-short] Ingen plan har mindre udækket behov end «{ $reference }»: { $amount }
    }
}
plans-title-none-under = { $clear ->
    [clear] Ingen plan ligger klart under «{ $reference }»: { $amount }
   *[plain] Ingen plan ligger under «{ $reference }»: { $amount }
}
plans-title-least = { $kind ->
    [gap-short] Mindst gab: «{ $plan }», { $amount }
    [gap-spare] Størst overskud: «{ $plan }», { $amount }
    [shortfall-short] Mindst udækket behov: «{ $plan }», { $amount }
    [shortfall-balance] Kun «{ $plan }» giver intet udækket behov
   *[gap-balance] Mindst gab: «{ $plan }», der er i balance
}
plans-title-unclear = Ingen klar forskel: lavest ligger «{ $plan }» { $kind ->
    [gap-spare] med { $amount } i overskud
    [gap-balance] i balance
   *[other] med { $amount }
}
plans-measure = { $metric ->
    [shortfall] Udækket behov lagt sammen over områder og år
   *[gap] Behov minus ramme lagt sammen over årene
}
plans-subtitle = { $subtitle }. Mindst øverst
plans-shortfall-means = Udækket behov er det, områderne mangler; overskud i ét område dækker ikke et andet
plans-paired = En plan kaldes lavere end en anden, når den er det i mindst 9 af 10 af de samme kørsler
plans-overlap = Planer, hvis linjer overlapper, kaldes ikke forskellige
plans-no-runs = Én kørsel pr. plan, uden usikkerhed
plans-key-dot = { $runs ->
    [0] Midterste kørsel
   *[other] Midterste af { $runs } kørsler
}
plans-key-line = 8 af 10 kørsler ligger her
plans-key-base = Kørsel uden usikkerhed
plans-value = { $kind ->
    [short] mangler { $value }
    [spare] { $value } i overskud
   *[other] { $value }
}
plans-told = «{ $plan }» { $value }
plans-told-span = «{ $plan }» { $value } (8 af 10 kørsler: { $span })
plans-description = Prikdiagram med { $count ->
    [one] én plan
   *[other] { $count } planer, mindst øverst
 }. Vandret akse: { $unit }, fra { $low } til { $high }. { $values }. Alle tal står i plans.csv.

### charts: reallocation

reallocation-title-none = Omfordelingen kan ikke vises
reallocation-title-same = { $several ->
    [several] Ingen plan flytter penge i { $year }: alle giver det samme som «{ $reference }»
   *[one] «{ $plan }» giver alle områder det samme som «{ $reference }» i { $year }
}
reallocation-title-same-short = { $several ->
    [several] Ingen plan flytter penge mellem områderne i { $year }
   *[one] Planen flytter ingen penge mellem områderne i { $year }
}
reallocation-title-pair = { $sign ->
    [more] { $area } får { $amount } mere, { $other } { $its_amount } mindre i { $year }
   *[less] { $area } får { $amount } mindre, { $other } { $its_amount } mere i { $year }
}
reallocation-title = { $several ->
    [several] { $sign ->
        [more] Størst ændring: { $area } får { $amount } mere med «{ $plan }»
       *[less] Størst ændring: { $area } får { $amount } mindre med «{ $plan }»
    }
   *[one] { $sign ->
        [more] { $area } får { $amount } mere i { $year } med «{ $plan }»
       *[less] { $area } får { $amount } mindre i { $year } med «{ $plan }»
    }
}
reallocation-title-brief = { $sign ->
    [more] { $area }: { $amount } mere med «{ $plan }»
   *[less] { $area }: { $amount } mindre med «{ $plan }»
}
reallocation-title-short = { $sign ->
    [more] { $several ->
        [several] { $area } får op til { $amount } mere i { $year }
       *[one] { $area } får { $amount } mere i { $year }
    }
   *[less] { $several ->
        [several] { $area } får op til { $amount } mindre i { $year }
       *[one] { $area } får { $amount } mindre i { $year }
    }
}
reallocation-measure = Penge til drift pr. område, plan minus «{ $reference }»
reallocation-unit = { $unit } og procent
reallocation-subtitle = { $subtitle }. Planer i studiets rækkefølge
reallocation-quoted = «{ $name }»
reallocation-still = Flytter ingen penge det år: { $plans }
reallocation-still-many = { $count ->
    [one] Én plan flytter ingen penge
   *[other] { $count } planer flytter ingen penge
}
reallocation-key-sides = Til højre: får mere end med «{ $reference }». Til venstre: får mindre
reallocation-key-cap = Grænse for, hvor meget der må flyttes
reallocation-left-out = Viser de { $shown } af { $all } planer, der flytter flest penge; alle står i reallocation.csv
reallocation-sum-means = Indsatser og omstilling, som et område betaler, er trukket fra; derfor, og hvor overførsler ændres, er summen ikke 0
reallocation-sum = Sum { $sum }
reallocation-told-area = { $area } { $has_share ->
    [no] { $change }
   *[yes] { $change } ({ $share })
}
reallocation-told = «{ $plan }»: { $areas }; sum { $sum }.
reallocation-description = Søjlediagram med { $count ->
    [one] ét felt for den ene plan
   *[other] { $count } felter, ét pr. plan
 }, en vandret søjle pr. område: planens ramme minus rammen med «{ $reference }» i { $year }, { $unit }; til højre for nul får området mere. { $values } Alle tal står i reallocation.csv.

### charts: staff

staff-fte = { $number } årsværk
staff-word = { $binding ->
    [money] penge
    [hands] hænder
   *[none] –
}
staff-need = Behov { $number }
staff-funded = Penge til { $number }
staff-available = Hænder til { $number }
staff-measure = Årsværk, der er behov for, penge til og hænder til
staff-need-means = Behov er de årsværk, der skal til for at holde dagens serviceniveau
staff-first-note = { $year }: første år med mangel over { $tolerance }
staff-title-none = Behov og personale kan ikke vises
staff-title-one = { $binding ->
    [money] I { $year } mangler { $amount }: det er pengene, der ikke rækker
   *[hands] I { $year } mangler { $amount }: det er hænderne, der ikke rækker
}
staff-title-from = { $binding ->
    [money] Pengene slipper op i { $year }; i { $last_year } mangler { $amount }
   *[hands] Hænderne slipper op i { $year }; i { $last_year } mangler { $amount }
}
staff-title-already = { $binding ->
    [money] Allerede i { $year } rækker pengene ikke; i { $last_year } mangler { $amount }
   *[hands] Allerede i { $year } rækker hænderne ikke; i { $last_year } mangler { $amount }
}
staff-title-both = { $binding ->
    [money] Pengene slipper op i { $year }, hænderne i { $other_year }; i { $last_year } mangler { $amount }
   *[hands] Hænderne slipper op i { $year }, pengene i { $other_year }; i { $last_year } mangler { $amount }
}
staff-title-at-last = { $binding ->
    [money] Pengene slipper op i { $year }: der mangler { $amount }
   *[hands] Hænderne slipper op i { $year }: der mangler { $amount }
}
staff-title-again = { $binding ->
    [money] Pengene slipper op i { $year }, men rækker igen i { $last_year }
   *[hands] Hænderne slipper op i { $year }, men rækker igen i { $last_year }
}
staff-title-area = { $binding ->
    [money] Samlet er der balance, men i { $year } slipper pengene op: { $area }
   *[hands] Samlet er der balance, men i { $year } slipper hænderne op: { $area }
}
staff-title-areas = Samlet rækker penge og hænder, men ikke i alle områder
staff-title-spare = { $years ->
    [several] Penge og hænder rækker i alle år; i { $last_year } er der { $amount } i overskud
   *[one] Penge og hænder rækker i { $last_year }: { $amount } i overskud
}
staff-title-balance = { $years ->
    [several] Penge og hænder følger behovet i alle år
   *[one] Penge, hænder og behov er i balance i { $last_year }
}
staff-total = Alle områder
staff-strip-head = Hvad sætter grænsen år for år: penge eller hænder? Tomt felt: der mangler højst { $tolerance } af behovet.
staff-strip-none = ingen tal
staff-strip-from = fra { $year }
staff-strip-years = { $count ->
    [one] i ét år
   *[other] i { $count } år
}
staff-strip-rest = { $count ->
    [one] Ét område mere står i staff.csv.
   *[other] { $count } områder mere står i staff.csv.
}
staff-value = { $year }: behov { $need }, penge til { $funded }, hænder til { $available }, { $standing }.
staff-description = Linjediagram med tre linjer: årsværk, der er behov for, penge til og hænder til. Derunder { $count ->
    [one] to striber, for alle områder og for det ene område
   *[other] striber for alle områder og for hvert af de { $count }
 }, der viser, om penge eller hænder sætter grænsen. Vandret akse: år { $years }. Lodret akse: årsværk, fra { $low } til { $high }. { $values } Alle tal står i staff.csv.

### charts: robustness

robustness-quoted = «{ $name }»
robustness-title-none = Planernes robusthed kan ikke vises
robustness-title-one = { $plan } holder til { $year } i { $share } af kørslerne
robustness-title-one-never = { $plan } holder ikke til { $year } i nogen kørsel
robustness-title-never = Ingen plan holder til { $year } i nogen kørsel
robustness-title-same = Alle planer holder lige ofte til { $year }: i { $share } af kørslerne
robustness-title-several = { $count } planer holder i flest kørsler: { $share } holder til { $year }
robustness-title-best = { $plan } holder i flest kørsler: { $share } holder til { $year }
robustness-title-unnamed = Den bedste plan holder til { $year } i { $share } af kørslerne
robustness-measure = Andel af { $runs ->
    [one] { $runs } kørsel
   *[other] { $runs } kørsler
 }, hvor planen holder til { $year }
robustness-subtitle = { $subtitle }. Planerne er ordnet efter andelen
robustness-share-head = Kørsler, hvor planen holder til { $year }
robustness-holds-means = En plan holder til { $year }, når intet krav brydes, og gabet højst er { $tolerance } af behovet
robustness-regret-head = Største fortrydelse
robustness-regret-means = Største fortrydelse: så meget bedre ville den bedste plan højst have klaret sig i samme kørsel, målt på { $measure }
robustness-bars-mean = Bjælkerne: rødt er grænserne, gråt er resten af spændet i alle kørsler
robustness-none = ingen tal
robustness-at-least = mindst { $value }
robustness-at-most = højst { $value }
robustness-any = hele spændet
robustness-region-head = { $plan } holder sjældent, når { $count ->
    [one] dette gælder:
   *[other] alt dette gælder samtidig:
 }
robustness-region = { $coverage } af de kørsler, hvor planen ikke holder, ligger her. I { $density } af kørslerne her holder den ikke.
robustness-rest = { $count ->
    [one] Én plan mere står i robustness.csv.
   *[other] { $count } planer mere står i robustness.csv.
}
robustness-factors-rest = { $count ->
    [one] Én grænse mere står i robustness.csv.
   *[other] { $count } grænser mere står i robustness.csv.
}
robustness-value = { $plan } { $share }
robustness-description = Punktdiagram med { $count ->
    [one] én plan
   *[other] { $count } planer, den bedste øverst
 }. Vandret akse: andel af kørslerne, hvor planen holder til { $year }, fra 0 til 100 %. { $values }.
robustness-table = Alle tal står i robustness.csv.

### pictures

pictures-scenarios = { $count ->
    [one] { $count } scenarie
   *[other] { $count } scenarier taget sammen
}
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

    En plan med reglen `optimal` løses i hvert navngivet scenarie for sig; i ensemblet gælder de andele, der blev fundet én gang i
    basisscenariet. Indsatser under `choose` vælges én gang, i basisscenariet, og er de samme i alle kørsler.
help-run-out = Mappen til alt, hvad kørslen efterlader; ellers out/STUDIE
help-run-only = Kør kun dette scenarie; kan gives flere gange
help-arg-csv = Hvordan tabeller skrives: `plain` (komma og punktum) eller `danish` (til dansk Excel); ellers `plain`
help-arg-quiet = Ingen fremdrift og intet resume
help-arg-threads = Antal tråde; ellers alle kerner. Flytter ingen bit
help-arg-lanes = Kørsler side om side, 1 eller 8; ellers 8. Flytter ingen bit
help-arg-vectors = Vektorenhed: `widest`, `baseline`, `avx2` eller `avx512`; ellers `widest`. Flytter ingen bit
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

### en ensemble

ensemble-none = studiet har ingen ensemble.toml, så der er intet at trække; se `pejl new` for et eksempel
ensemble-runs-of-grid = --runs kan ikke bruges: et gitter har så mange kørsler, som dets niveauer giver ({ $runs })
ensemble-too-many-runs = --runs er for stor: dette studie kan have { $most } træk i hver kombination af scenarier
ensemble-no-such-run = der er ingen kørsel { $run }; ensemblet har kørsel 1 til { $runs }
ensemble-interrupted = afbrudt efter { $done } kørsler; { $checkpoint } gemmer dem. Fortsæt med samme kommando og --resume.
ensemble-checkpoint-there = { $checkpoint } er fra en afbrudt kørsel; med --resume var den fortsat. Nu begyndes forfra.
ensemble-no-checkpoint = { $checkpoint } findes ikke; der begyndes forfra
ensemble-checkpoint-damaged = { $checkpoint } er ikke hel og kan ikke fortsættes; slet den, og begynd forfra uden --resume
ensemble-checkpoint-of-other = { $checkpoint } er af et andet studie, andre træk eller en anden udgave af Pejl; begynd forfra uden --resume
ensemble-bar = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} kørsler, {"{"}per_sec{"}"}, tid tilbage {"{"}eta{"}"}
ensemble-line = { $percent } % ({ $done } af { $runs } kørsler)
ensemble-title = Ensemble: { $runs } kørsler af hver plan ({ $design }, frø { $seed })
ensemble-design-factorial = gitter
ensemble-design-monte-carlo = Monte Carlo
ensemble-design-latin-hypercube = latinsk hyperkubus
ensemble-design-sobol = Sobol
ensemble-plan = Plan
ensemble-gap = Gab { $year } (p10–p90)
ensemble-share-above = Over { $tolerance }
ensemble-coverage = Laveste dækning { $year } (p10–p90)
ensemble-first = Først over, typisk
ensemble-never = aldrig
ensemble-foot = Mio. kr. i { $year }-priser; median og i parentes det, som 8 af 10 kørsler ligger imellem. "Over": andel af kørslerne med et gab over { $tolerance } af behovet.
ensemble-optimum = Planer med reglen `optimal` deler pengene ens i alle kørsler: som det er bedst i scenariet «{ $scenario }».
ensemble-enough = Kørslerne er nok: fejlen på gabet { $year } er højst { $error } af spændet fra p05 til p95 (grænse { $precision }).
ensemble-not-enough = For få kørsler: fejlen på gabet { $year } er { $error } af spændet fra p05 til p95 (grænse { $precision }); det kræver omkring { $needed } kørsler.
ensemble-all-there-is = Intet er trukket: kørslerne er alle, der er, så tallene har ingen stikprøvefejl.
ensemble-some-not-enough = { $count ->
    [one] { $count } af { $all } tal for gabet kræver flere kørsler (op til { $needed }); se precision.csv.
   *[other] { $count } af { $all } tal for gabet kræver flere kørsler (op til { $needed }); se precision.csv.
}
ensemble-outside = { $count ->
    [one] Højst { $count } kørsel af et tal lå uden for det interval, som kvantilerne tælles i; se precision.csv.
   *[other] Højst { $count } kørsler af et tal lå uden for det interval, som kvantilerne tælles i; se precision.csv.
}
merge-done = { $parts } dele er lagt sammen i { $folder } (kørsel { $digest }).
merge-nothing = intet er lagt sammen
diag-part-unreadable = `{ $path }` kan ikke læses: { $cause }
diag-part-unreadable-help = skriv den mappe, som `pejl ensemble --shard` efterlod, eller filen part.pejl i den
diag-not-a-part = `{ $path }` er ikke en del af et ensemble
diag-not-a-part-help = skriv den mappe, som `pejl ensemble --shard` efterlod, eller filen part.pejl i den
diag-part-damaged = `{ $path }` er ikke hel: den er skåret af eller ændret
diag-part-damaged-help = kopiér den igen fra den maskine, der lavede den, eller kør delen igen
diag-part-unfinished = `{ $path }` er fra en kørsel, der blev afbrudt
diag-part-unfinished-help = gør den færdig med samme kommando og --resume, og læg så den færdige del ved
diag-part-stranger = `{ $path }` er af et andet ensemble ({ $own }) end den første del ({ $first })
diag-part-stranger-help = dele skal have samme studie, kørsler, frø og udgave af Pejl; kør den igen med det studie, som de andre er af
diag-part-double = `{ $path }` har arbejde, som en anden del også har (fra stykke { $unit })
diag-part-double-help = hver del må kun være med en gang; tag den ene ud
diag-part-missing = { $missing } af { $units } stykker arbejde er i ingen af delene (først { $from } til { $to })
diag-part-missing-help = læg alle dele ved, fra 1/N til N/N
help-ensemble = Træk meget mange scenarier, kør hver plan på dem alle, og efterlad kvantiler
help-ensemble-example = Eksempel:
    {"  "}pejl ensemble scenarios/viborg --runs 100000 --seed 7
    {"  "}pejl ensemble scenarios/viborg --shard 2/7 --out dele/2

    Ctrl-C standser inden for et sekund; samme kommando med --resume fortsætter.
    En plan med reglen `optimal` løses én gang, i basisscenariet, og dens andele gælder i alle træk; indsatser under `choose`
    vælges også én gang.
    Kørsel 4.711 for sig, med alle tabeller: pejl run scenarios/viborg --draw 4711
help-ensemble-out = Mappen til alt, hvad kørslen efterlader; ellers out/STUDIE-ensemble
help-ensemble-runs = Træk i hver kombination af scenarier, i stedet for studiets
help-ensemble-seed = Det, som tilfældige tal er nøglet med, i stedet for studiets
help-ensemble-shard = Beregn kun en af N dele, I fra 1 til N; `pejl merge` lægger dem sammen
help-ensemble-resume = Fortsæt, hvor en afbrudt kørsel standsede
help-ensemble-keep = Skriv hver kørsel, plan og år i en Parquet-fil (kræver en Pejl bygget med `parquet`)
help-merge = Læg delene af et ensemble sammen
help-merge-example = Eksempel:
    {"  "}pejl merge dele/1 dele/2 dele/3 --out out/viborg-ensemble
help-merge-parts = Delene: mapper, som `pejl ensemble --shard` efterlod, eller filerne part.pejl i dem
help-merge-out = Mappen til det hele
help-run-draw = Kør i stedet for studiets scenarier et enkelt træk af ensemblet, ved dets nummer fra 1
help-run-runs = Med --draw: det antal kørsler, som ensemblet havde, i stedet for studiets
help-run-seed = Med --draw: det frø, som ensemblet havde, i stedet for studiets
ensemble-cannot-keep = denne Pejl er bygget uden Parquet; byg med `cargo build --release --features parquet` for at bruge --keep
ensemble-keep-interrupted = afbrudt, mens kørslerne blev skrevet; filen er ikke skrevet

# Et optimum skrevet tilbage som plan
plan-written-name = { $plan } (fast fordeling)
plan-written-why = Løst af Pejl: den fordeling, der i scenariet «{ $scenario }» giver den mindste vægtede mangel under planen «{ $plan }». Andelene kan rettes; hvert år skaleres de til 100 % i alt.
plan-edit-broken = plans.toml kan ikke læses som TOML: { $cause }
plan-edit-taken = der er allerede en plan `{ $plan }` i plans.toml; vælg et andet navn
plan-edit-missing = der er ingen plan `{ $plan }` i plans.toml
plan-edit-list = planerne i plans.toml står i én liste (`plan = [ … ]`), og så kan ingen føjes til; skriv hver af dem som `[[plan]]`

# Hvad flere penge er værd
optimum-unsolved = advarsel: løseren fandt intet optimum for planen «{ $plan }» i scenariet «{ $scenario }»; der er pengene delt efter budgettet i basisåret
plan-words-optimum-in-ensemble = I alle ensemblets kørsler deler planen pengene, som det er bedst i scenariet «{ $scenario }».
optimum-unsolved-ensemble = advarsel: løseren fandt intet optimum for planen «{ $plan }» i basisscenariet; i alle ensemblets kørsler er pengene delt efter budgettet i basisåret
choice-unproven-of = advarsel: i planen «{ $plan }» var der for mange indsatser at vælge imellem til at vise, at intet andet valg er bedre
worth-all-areas = alle områder tilsammen
worth-one-price = En krone mere til { $area } i { $year } er { $more } kr. værd i mindre vægtet mangel.
worth-two-prices = En krone mere til { $area } i { $year } er { $more } kr. værd i mindre vægtet mangel; en krone mindre koster { $less } kr.
worth-no-less = En krone mere til { $area } i { $year } er { $more } kr. værd i mindre vægtet mangel; en krone mindre kan ikke undværes, for så holder gulvene ikke.
choice-none = Ingen af indsatserne er deres udgift værd inden for planens årlige grænse, hver for sig.
choice-picked = Valgt inden for planens årlige grænse: { $initiatives }. Tilsammen er de { $together } værd over { $years } år, når deres udgift er trukket fra, mod { $alone } hver for sig.
choice-unproven = Der var for mange at vælge imellem til at vise, at intet andet valg er bedre.

### planer sammenlignet

measure-unmet-need-dkk = Udækket behov
measure-accumulated-gap-dkk = Gab i alt
measure-worst-gap-dkk = Værste år
measure-weakest-coverage = Svageste område
measure-decision-weakest-coverage = Svageste område { $year }
measure-lowest-coverage = Laveste dækning
measure-decision-coverage = Dækning { $year }
measure-unserved-person-years = Uden hjælp, personår
measure-decision-unserved-persons = Uden hjælp { $year }
measure-unfilled-fte-years = Ubesatte årsværk
measure-decision-unfilled-fte = Ubesatte { $year }
measure-money-difference-dkk = Penge mod reference
measure-decision-money-difference-dkk = Penge mod reference { $year }
measure-coverage-difference = Dækning mod reference
measure-decision-coverage-difference = Dækning mod reference { $year }
measure-losing-areas = Tabere
measure-policies-kept-share = Løfter holdt
measure-adequate-years = Holder til
compare-rule-mean = Gennemsnit
compare-rule-p10 = p10
compare-rule-p50 = p50
compare-rule-p90 = p90
compare-rule-worst = Værste fremtid
compare-rule-best = Bedste fremtid
compare-rule-hurwicz = Hurwicz { $alpha }
compare-rule-largest-regret = Største fortrydelse
compare-rule-p90-regret = Fortrydelse p90
compare-title = Planerne i { $scenario }, mio. kr. i { $year }-priser; rang i parentes, 1 er bedst
compare-over-ensemble = { $measure } over { $futures ->
    [one] { $futures } kørsel
   *[other] { $futures } kørsler
} af ensemblet, de samme for alle planer
compare-over-scenarios = { $measure } over { $futures ->
    [one] { $futures } scenarie
   *[other] { $futures } scenarier
}, ingen mere sandsynlige end andre
compare-in-year = { $value } i { $year }
compare-middle = Midt (rang) p10–p90
compare-adequate = Holder til { $year }
compare-by-measures = Mål mod mål i { $scenario }:
compare-by-rules = Regel mod regel, { $measure }:
compare-measures-agree = Alle mål er enige: ingen to planer bytter plads fra et til et andet.
compare-rules-agree = Alle regler er enige: ingen to planer bytter plads fra en til en anden.
compare-disagree = { $count ->
    [one] Uenighed om { $count } af { $of } par planer: «{ $first }» sætter «{ $a }» over «{ $b }», «{ $second }» omvendt.
   *[other] Uenighed om { $count } af { $of } par planer: «{ $first }» sætter fx «{ $a }» over «{ $b }», «{ $second }» omvendt.
}
compare-disagree-more = { $count ->
    [one] Der er { $count } par til, som er uenige; rækkefølgerne står i compare.csv.
   *[other] Der er { $count } par til, som er uenige; rækkefølgerne står i compare.csv.
}
compare-pareto = Ingen anden plan slår { $plans } (målt på { $measures }).
compare-pareto-mean = Ingen anden plan slår { $plans } (gennemsnit af { $measures }).
compare-foot =
    Alle år er { $from }–{ $to }. «Tabere»: områder med lavere dækning end under «{ $reference }», i gennemsnit over årene.
    «Holder til»: sidste år, før et krav brydes eller gabet er over { $tolerance } af behovet.
    «Fortrydelse»: det, den bedste af planerne ville have gjort bedre i samme fremtid.
compare-unknown-plan = ukendt plan `{ $plan }`; studiet har: { $known }
compare-unknown-plan-near = ukendt plan `{ $plan }`; mente du `{ $near }`? Studiet har: { $known }
compare-unknown-measure = ukendt mål `{ $measure }`; der er: { $known }. Med .OMRÅDE bagefter gælder et mål ét område, som i `{ $example }`
compare-unknown-measure-near = ukendt mål `{ $measure }`; mente du `{ $near }`? Der er: { $known }. Med .OMRÅDE bagefter gælder et mål ét område, som i `{ $example }`
compare-until = --until skal ligge fra { $from } til { $to }
compare-too-many-runs = { $runs } kørsler fylder for meget: med disse planer og mål er der plads til { $most } (1 GiB). Vælg færre med --runs, eller nævn færre planer
help-compare = Sæt planer op mod hinanden: mål, rækkefølger, og hvordan de står sig i mange fremtider
help-compare-example = Eksempel:
    {"  "}pejl compare scenarios/viborg today equal_coverage --against today
    {"  "}pejl compare scenarios/viborg --measure weakest_coverage,lowest_coverage.elderly

    Over mange fremtider måles planerne i de samme, så fortrydelse er mod den bedste plan i hver.
help-compare-plans = Planerne, der sammenlignes; alle, hvis ingen nævnes
help-compare-against = Planen, de andre måles mod; studiets første, hvis den ikke nævnes
help-compare-measure = Mål, der ses på over mange fremtider; flere med komma. unmet_need_dkk,weakest_coverage, hvis intet nævnes
help-compare-pareto = Mål, som planer slår hinanden på: mindst lige så god på dem alle og bedre på et; flere med komma
help-compare-alpha = Hurwicz: hvor meget den bedste fremtid vejer mod den værste, 0 til 1; 0.5, hvis intet nævnes
help-compare-until = En plan holder i en fremtid, hvis den gør det til og med dette år; beslutningsåret, hvis intet nævnes
help-compare-scenario = Kun dette scenarie, og intet ensemble uden --runs; kan gives flere gange
help-compare-out = Mappen til resultatet; out/STUDIE-compare, hvis den ikke nævnes
help-compare-runs = Træk i hver kombination af scenarier i stedet for studiets
help-compare-seed = Det, tilfældige tal kommer af, i stedet for studiets

# pejl run --write-plan
help-run-write_plan = Føj et optimum til plans.toml som en plan med faste andele og dette id, så den kan rettes
help-run-of = Sammen med --write-plan: hvilken plans optimum, når flere planer har et
cli-plan-bad-id = `{ $plan }` kan ikke være en plans id: skriv bogstaver a–z, cifre, `_` og `-`, med et bogstav først (og ikke `total`, `ensemble` eller `scenarios`)
cli-plan-no-optimum = ingen plan i studiet har reglen `optimal`, så der er intet optimum at skrive
cli-plan-which = flere planer har et optimum; vælg med --of en af: { $known }
cli-plan-other = `{ $plan }` er ikke en plan med reglen `optimal`; studiet har: { $known }
cli-plan-unsolved = løseren fandt intet optimum for planen «{ $copied }» i scenariet «{ $scenario }», så { $file } er ikke ændret
cli-plan-changed = { $file } er blevet ændret, mens Pejl kørte, og er derfor ikke rørt; kør igen
cli-plan-written = Planen `{ $plan }` står nu i { $file }: fordelingen fra «{ $copied }» i scenariet «{ $scenario }».

### planerne på skærmen
summary-plan = Plan
summary-gap-in = Gab { $year }
plans-covered = { $area } { $share } til
plans-weakest = Svagest { $year }
plans-others = De andre
plans-unmet = Udækket
plans-money = Penge
plans-hands = Hænder
plans-policies = Løfter
plans-above = Over { $tolerance } { $year }
plans-more = { $count ->
    [one] { $count } plan til står i scorecard.csv.
   *[other] { $count } planer til står i scorecard.csv.
}
plans-longest = { $area } holder { $share } længst under «{ $plan }»: til og med { $until }.
plans-longest-none = Ingen plan holder { $area } på { $share }, heller ikke det første år.
plans-longest-all = Alle planer holder { $area } på { $share } lige længe: til og med { $until }.
plans-longest-several = { $area } holder { $share } længst under { $count } planer, først «{ $plan }»: til og med { $until }.
plans-cost = Det koster de andre områder { $amount } mio. kr. i { $first }–{ $last } mod «{ $reference }».
plans-gain = De andre områder får { $amount } mio. kr. mere i { $first }–{ $last } end under «{ $reference }».
plans-no-cost = De andre områder får det samme som under «{ $reference }».
plans-neither = Med den slipper hverken penge eller hænder op.
plans-only-money = Med den slipper pengene op i { $money }, hænderne ikke.
plans-only-hands = Med den slipper hænderne op i { $hands }, pengene ikke.
plans-money-first = Med den slipper pengene op først, i { $money }, og hænderne i { $hands }.
plans-hands-first = Med den slipper hænderne op først, i { $hands }, og pengene i { $money }.
plans-foot = «{ $area } { $share } til»: sidste år uden lavere dækning, så dækning. «De andre»: penge til øvrige områders drift { $first }–{ $last } mod «{ $reference }». «Udækket»: behov uden penge.
plans-all-weakest = alle { $share }
plans-foot-staff = «Penge», «Hænder»: første år, hvor de binder og over { $tolerance } af årsværkene mangler.
plans-foot-policies = «Løfter»: andel af politikkernes år, der holdes.
plans-foot-draws = «Gab { $year }»: midt og det, 8 af 10 kørsler ligger imellem; «Over»: andel af kørslerne.
summary-cut-floors = Gulvene holder ikke hele vejen: { $plans }.
summary-cut-floors-here = «{ $plan }» fra { $year }
summary-cut-floors-plan = «{ $plan }» fra { $year } her, tidligst { $earliest } ({ $count } scenarier)
summary-cut-floors-elsewhere = «{ $plan }» ikke her, men tidligst { $earliest } i { $count ->
    [one] { $count } scenarie
   *[other] { $count } scenarier
}

### planerne i ord
plan-words-title = Hvad planerne vælger: { $study }
plan-words-all-areas = { $value } i alle områder
plan-words-rule = Fordeling: { $rule }
plan-words-demography = hvert område sin egen del af rammen
plan-words-proportional = faste andele som i basisåret
plan-words-equal-coverage = samme dækningsgrad i alle områder
plan-words-weights = mangel efter behov delt med vægt ({ $weights })
plan-words-given = planens egne andele ({ $shares })
plan-words-protect = Fordeling: gulv under { $floors }, resten { $rest }; ingen anden under { $others } af behovet, før gulvene skæres ned
plan-words-optimal = Fordeling: den, der giver mindst vægtet mangel over alle år (vægte: { $weights })
plan-words-optimal-floors = , med gulv under { $floors }
plan-words-optimal-moves = ; ingen andel flytter mere end { $most } af pengene om året
plan-words-ramp = { $years ->
    [0] fra { $from }
    [1] fra { $from }
   *[other] over { $years } år fra { $from }
}
plan-words-lean = LEAN, { $area }: { $rate } om året fra { $from }, højst { $cap } i alt
plan-words-lean-until = LEAN, { $area }: { $rate } om året i { $from }–{ $until }, højst { $cap } i alt
plan-words-restructuring = Omstilling, { $area }: { $cost } i { $years ->
    [one] ét år
   *[other] hvert af { $years } år
} fra { $from }; sparer { $saving } { $ramp }
plan-words-overhead = Stabe, sparet af puljen: { $saving }, { $ramp }; engangsudgift { $transition }
plan-words-rehabilitation = Rehabilitering
plan-words-technology = Velfærdsteknologi
plan-words-civil-society = Civilsamfund
plan-words-demand = { $kind }, { $service }: { $take_up } deltager og bruger { $effect } mindre, { $ramp }; aldrig under { $floor } af forbruget
plan-words-staff = Personale, { $area }: { $what }, { $ramp }
plan-words-pay = løntillæg { $value }
plan-words-turnover = { $value } færre, der rejser
plan-words-absence = { $value } mindre fravær
plan-words-initiative = Indsats { $years }: { $initiative }; { $area } betaler om året { $cost }
plan-words-picked = Indsats { $years }, valgt af Pejl: { $initiative }; { $area } betaler om året { $cost }
plan-words-from = fra { $from }
plan-words-from-until = i { $from }–{ $until }
plan-words-elasticity = { $value } % færre rejser for hver procent
plan-words-choose = Pejl vælger indsatser mellem { $among }; de må koste { $limit } om året

### fit

fit-title = Dødsrater for kvinder og mænd sammen (Lee–Carter, Li–Lee) af dødsfald { $from }–{ $until }, alder { $youngest }–{ $oldest }, den sidste åben
fit-cells = I { $cells } af { $all } celler døde ingen; der gælder naboaldrenes rate.
fit-explained = Forklaret bevægelse i raternes logaritmer: fælles indeks { $common } af begge køn lagt sammen; med kønnets eget indeks { $women } af kvinders og { $men } af mænds.
fit-drift = Det fælles indeks går { $drift } om året (standardfejl { $error }; et enkelt års udsving { $innovation }).
fit-held = { $sex ->
    [f] Kvinders
   *[m] Mænds
} eget indeks ville ikke vende tilbage; dets hukommelse holdes på { $memory } om året.
fit-expectancy = Restlevetid, år
fit-row = { $sex ->
    [f] Kvinder, { $age } år
   *[m] Mænd, { $age } år
}
fit-foot = I parentes: 80 af 100 fremtider efter denne model, af hældningens fejl og årenes udsving. Hvad modellen selv kan tage fejl af, er ikke med.
fit-written = Skrevet til { $file }.
fit-nothing = intet er skrevet
fit-not-ours = { $file } er ikke en tidligere tilpasning fra Pejl; vælg en anden fil med --out.
fit-no-window = { $table } har årene { $from }–{ $until } og alderen { $youngest }–{ $oldest }; --from, --until og --ages skal holde sig inden for dem, og mindst { $least } år skal være med
diag-deaths-without-exposure = { $deaths } døde, hvor ingen levede
diag-deaths-without-exposure-help = skriv, hvor mange år alle tilsammen levede i den alder, i kolonnen `person_years`
diag-too-few-years = tabellen har { $count } år; der skal mindst { $least } til
diag-too-few-years-help = tilføj år; af færre kan ingen se, hvor sikker en bevægelse er
diag-year-without-deaths = { $sex ->
    [f] ingen kvinde døde i { $year }
    [m] ingen mand døde i { $year }
   *[b] ingen i de valgte aldre døde i { $year }
}
diag-year-without-deaths-help = er året med i tabellen, før dødsfaldene er talt? Vælg ellers flere aldre eller færre år
diag-no-index = dødsraterne har ingen fælles bevægelse over årene
diag-no-index-help = de står stille, eller de stiger i nogle aldre så meget, som de falder i andre; vælg andre år eller aldre med --from, --until og --ages
diag-no-refit = intet indeks giver så mange dødsfald, som der var i { $year }
diag-no-refit-help = tallene for { $year } passer ikke med de andre år; ret dem, eller vælg andre år med --from og --until
diag-not-a-fit = filen er ikke skrevet af `pejl fit`
diag-not-a-fit-help = lav den med `pejl fit TABEL --out FIL.toml`, eller nævn en anden fil under `[data] fit` i model.toml
diag-fit-too-old = tilpasningen er lavet af en tidligere udgave af Pejl og mangler `[index]`, som der trækkes af
diag-fit-too-old-help = lav den igen med `pejl fit` og den samme tabel
diag-fit-length = `{ $key }` har { $found } tal; der skal stå { $expected }
diag-fit-length-help = filen er rettet i hånden eller skåret over; lav den igen med `pejl fit`
diag-fit-weights = vægtene giver { $sum } tilsammen og ikke 1
diag-fit-weights-help = filen er rettet i hånden; lav den igen med `pejl fit`
diag-fit-contradicts = { $what ->
    [covariance] kovariansen er større, end de to varianser tillader
    [last] `last` er ikke det sidste tal i `values`
   *[years] rækken slutter i et andet år end dødsfaldene
}
diag-fit-contradicts-help = filen er rettet i hånden; lav den igen med `pejl fit`
diag-fit-after-base = tilpasningen kender år efter studiets basisår: til og med { $last }, hvor basisåret er { $base }
diag-fit-after-base-help = til en fremskrivning fra { $base } lav den igen med `--until { $base }`; ellers ser studiet ind i den fremtid, det skal ramme
help-fit = Tilpas dødsrater til dødsfald og personår (Lee–Carter, begge køn sammen)
help-fit-example = Eksempel:
    {"  "}pejl fit doedsfald.csv --out fit.toml
    {"  "}pejl fit doedsfald.csv --out fit.toml --from 1990 --ages 0-95

    Tabellen har kolonnerne year, sex, age, deaths og person_years, og hvert køn og hver alder i hvert år.
help-fit-table = Tabellen med dødsfald og personår
help-fit-out = Filen til tilpasningen (TOML)
help-fit-from = Det første år, der tilpasses til; ellers tabellens
help-fit-until = Det sidste år, der tilpasses til; ellers tabellens
help-fit-ages = Aldrene, der tilpasses til, som 0-95; den sidste rummer alle ældre; ellers tabellens

### backtest

backtest-title = { $place }: fremskrevet fra { $one ->
    [yes] 1. januar { $first }
   *[no] 1. januar hvert år { $first }–{ $last }
} med det, der vidstes da, { $draws } fremtider fra hvert år, og holdt mod det, der kom
backtest-head-what = Hvad
backtest-head-years = År frem
backtest-head-error = Fejl %
backtest-head-bias = Skævhed %
backtest-head-coverage = I { $level } %
backtest-head-same_people = Samme antal %
backtest-head-same_growth = Samme vækst %
backtest-head-same_rates = Samme rater %
backtest-births = fødte
backtest-deaths = døde
backtest-ages = { $from }–{ $to } år
backtest-ages-open = { $from } år og derover
backtest-held = { $what } { $held }
backtest-too-narrow = 80 %-intervallet var for smalt og rummede for lidt af det, der kom: { $list }.
backtest-as-it-says = 80 %-intervallet rummede omtrent 80 %: { $list }.
backtest-too-wide = 80 %-intervallet var for bredt: { $list }.
backtest-naive-same_people = samme antal
backtest-naive-same_growth = samme vækst
backtest-beaten-by = «{ $naive }» { $years } år frem
backtest-beaten = Over to år frem var disse lige så gode eller bedre: { $list }.
backtest-unbeaten = Over to år frem har Pejl mindre fejl end både «samme antal» og «samme vækst» i hver gruppe og ved hver horisont.
backtest-not-tested = Udfald fra nærliggende år følges ad, så de er langt færre prøver, end der er tal. Behov, udgifter og flytninger mellem kommuner er ikke prøvet.
backtest-axis-note = Akserne starter ikke ved nul
backtest-picture-none = Fremskrivningerne kan ikke vises
backtest-picture-one = 80 %-intervallet holdt { $held } af gangene for { $group }
backtest-picture-one-bare = 80 %-intervallet holdt { $held } af gangene
backtest-picture-two-bare = 80 %-intervallet holdt { $held } og { $other_held } af gangene
backtest-picture-two = 80 %-intervallet holdt { $held } af gangene for { $group }, { $other_held } for { $other }
backtest-picture-measure = Personer 1. januar{ $unit ->
    [thousand] , tusinde
   *[one] {""}
}, { $place }, { $years }: det, der kom, og det, der blev fremskrevet
backtest-picture-half = 5 af 10 fremtider ligger her
backtest-picture-eight = 8 af 10 fremtider ligger her
backtest-picture-held = 80 %-intervallet holdt { $held } af { $forecasts ->
    [one] { $forecasts } fremskrivning
   *[other] { $forecasts } fremskrivninger
}
backtest-picture-tick = { $number } { $unit ->
    [thousand] tusinde
   *[one] personer
}
backtest-picture-observed = Det, der kom
backtest-picture-from = Fra { $origin }
backtest-picture-description = Linjer over vifter, { $count ->
    [one] én gruppe
   *[other] { $count } grupper
}, { $years }: personer 1. januar og fremskrivninger fra { $origins } med intervaller på 50 og 80 %. { $values }. Tallene står i backtest.csv ved siden af.
backtest-no-origin = --origins skal have år til fælles med historiens, { $first }–{ $last }
backtest-too-many-draws = --draws kan højst være { $most }: flere fylder hukommelsen og siger intet mere
backtest-check = { $place }: personer 1. januar { $persons }, døde { $deaths }, { $has_births ->
    [yes] fødte { $births }
   *[no] uden fødte
}; { $trials ->
    [one] { $trials } ting prøves
   *[other] { $trials } ting prøves
} med { $draws } fremtider fra hvert år. Intet at rette; prøv det med `pejl backtest`.
diag-history-alone = her ligger en historie og intet studie
diag-history-alone-help = prøv fremskrivninger fra fortiden med `pejl backtest { $study }`; et studie til denne kommando skal også have en `model.toml`
diag-no-history = her ligger ingen historie
diag-no-history-help = en historie er `history.toml` med tabeller over mange år; `scenarios/denmark` er en, og den kan kopieres og rettes
diag-origin-lacks = fra { $origin } kan { $of ->
    [persons] personerne
    [births] fødslerne
   *[deaths] dødsfaldene
} ikke { $lack ->
    [deaths] fremskrives: der skal kendes { $years } års dødsfald til og med året før, og deaths.csv har { $deaths_from }–{ $deaths_to }
    [persons] fremskrives: der skal kendes personer på dagen og { $growth } år før, og population.csv har { $persons_from }–{ $persons_to }
    [births] fremskrives: nyfødte når ind i gruppen, og så skal der kendes { $years } års fødte og personer til og med året før og fødsler efter mors alder
    [growth] holdes mod «samme vækst»: tallet { $growth } år før det sidst kendte er der ikke
   *[outcome] prøves: der er intet senere år at holde fremskrivningen mod
}
diag-origin-lacks-help = vælg andre år i `origins`, eller læg flere år i tabellerne
help-backtest = Fremskriv fra år i fortiden med det, der vidstes da, og hold det mod det, der kom
help-backtest-example = Eksempel:
    {"  "}pejl backtest scenarios/denmark
    {"  "}pejl backtest scenarios/denmark --origins 1995 --draws 10000

    Mappen har en history.toml; et studie kan have en ved siden af sin model.toml.
help-backtest-origins = Kun fremskrivninger fra disse år af dem, historien nævner: et år, eller fra-til som 1985-2008
help-backtest-draws = Fremtider fra hvert år i stedet for historiens
help-backtest-seed = Det, tilfældige tal kommer af, i stedet for historiens
help-backtest-out = Mappen til resultatet; out/STUDIE-backtest, hvis den ikke nævnes
