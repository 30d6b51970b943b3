# Alt hvad Pejl siger på dansk. Én fil pr. sprog; samme nøgler og variable som i en.ftl.
# Fast mellemrum mellem tal og enhed sættes af talformaterne, ikke her.

### words

fte = årsværk
total = i alt
persons = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}

list-and = { $list } og { $last }
list-or = { $list } eller { $last }
quoted = «{ $name }»

### headings and words that stand in many places

head-plan = Plan
head-scenario = Scenarie
head-area = Område
head-service = Ydelse
head-factor = Faktor
head-year = År
head-from-year = Fra år
head-age = Alder
head-total = I alt
head-need = Behov
head-need-in = Behov { $year }
head-frame = Ramme
head-need-and-frame = Behov og ramme
head-gap = Gab
head-gap-in = Gab { $year }
head-gap-by-area = Gab for hvert område
head-coverage = Dækningsgrad
head-lowest-coverage = Laveste dækning
head-floor = Gulv
head-below-floor = Under gulvet
head-unmet = Udækket
head-unmet-need = Udækket behov
head-others = De andre
head-money = Penge
head-hands = Hænder
head-promises = Løfter
head-missing-fte = Mangler, årsværk
head-largest-regret = Største fortrydelse
head-plans-side-by-side = Planerne side om side
head-distribution = Fordeling
head-runs = Kørsler
head-charts = Figurer
head-uncertainty = Usikkerhed
head-inputs = Forudsætninger
head-sources = Kilder
head-publisher = Udgiver
head-source-title = Titel
head-basis = Grundlag
never = aldrig
no-numbers = ingen tal
share-under = under { $share }
share-over = over { $share }
eight-of-ten-runs = 8 af 10 kørsler ligger her
version-and-run = Pejl { $version } · kørsel { $digest }
under-plan-in-scenario = Under planen «{ $plan }» i scenariet «{ $scenario }» gælder: { $told }.

count-runs = { $runs ->
    [one] { $runs } kørsel
   *[other] { $runs } kørsler
}
count-futures = { $runs ->
    [one] { $runs } fremtid
   *[other] { $runs } fremtider
}
futures-word = { $drawn ->
    [scenarios] scenarier
   *[runs] kørsler
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
factor-use-factor = Brug af ydelsen
factor-realisation = Andel af virkningen, der bliver til noget
factor-realisation-delay-years = År, virkningen kommer for sent
plan-assumed-effect = { $name } (antaget effekt)
factor-promise = { $plan }: { $lever }
factor-promise-lean = LEAN
factor-promise-restructuring = omstilling
factor-promise-overhead = stabe
factor-promise-demand = greb på behovet
factor-promise-on = { $lever }, { $on }
factor-in-area = { $name } ({ $area })
factor-as-fit = { $name } (af tilpasningen, i snit)
factor-as-offset = { $name } (tillæg)
factor-as-slope = { $name } (hældning om året)
factor-range = { $low } til { $high }

### changes

changes-title = Hvad scenarierne ændrer: { $study }
changes-from = I forhold til { $base }:
changes-from-nothing = I forhold til Pejls neutrale udgangspunkt (ingen vækst, ingen kompensation for demografi, staten dækker overførsler):
changes-none = ingenting
changes-step = { $value } fra { $year }

### summary

summary-base-year = { $study } { $year }: { $budget } mio. kr., { $persons } borgere, { $employees } ansatte ({ $fte } årsværk)
summary-people = Frem til { $year } ({ $scenario }): befolkning { $all }, 80 år og derover { $old }, { $ages } år { $working }
summary-worst = Størst gab
summary-first-gap = Fra
summary-no-area = intet område
summary-warnings = { $count ->
    [one] Én advarsel gælder tallene; den står ovenfor og i manifest.json.
   *[other] { $count } advarsler gælder tallene; de står ovenfor og i manifest.json.
}
warnings-lead = { $count ->
    [one] Én advarsel gælder tallene her:
   *[other] { $count } advarsler gælder tallene her:
}
warnings-line = { $text }{ $has-place ->
    [yes] {" "}({ $place })
   *[no] {""}
}{ $others ->
    [0] {""}
    [one] {" "}og et sted mere
   *[other] {" "}og { $others } steder mere
}.
warnings-more = { $count ->
    [one] Én advarsel mere står i manifest.json.
   *[other] { $count } advarsler mere står i manifest.json.
}
print-warnings = Advarsler
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
cli-check-what = { $study }: { $areas ->
    [one] { $areas } område
   *[other] { $areas } områder
}, { $services ->
    [one] { $services } ydelse
   *[other] { $services } ydelser
}, { $scenarios ->
    [one] { $scenarios } scenarie
   *[other] { $scenarios } scenarier
}, { $plans ->
    [one] { $plans } plan
   *[other] { $plans } planer
}, { $from }–{ $to }.
cli-check-ok = { cli-check-what } Intet at rette.
cli-check-warnings = { cli-check-what } Kan køres; se advarslerne ovenfor.
cli-calibration-title = Kalibrering til budgettet (ganges på enhedspriser og årsværk):
cli-calibration-service = Service
cli-calibration-transfer = Overførsler
cli-calibration-fte = Årsværk
cli-constraint-title = Bundet til prognosen { $path }, og hvad det krævede i basisscenariet:
cli-constraint-title-vintage = Bundet til prognosen { $path }, årgang { $vintage }, og hvad det krævede i basisscenariet:
cli-constraint-years = år: { $from }–{ $to }, { $groups ->
    [one] én aldersgruppe
   *[other] { $groups } aldersgrupper
}
cli-constraint-largest = største skalering: { $scaling } ({ $group } i { $year })
cli-constraint-mean = i gennemsnit lagt til eller trukket fra: { $mean } af borgerne i grupperne om året
constraint-everybody = alle
summary-constraint = Bundet til befolkningsprognosen «{ $name }»: største skalering { $scaling } ({ $group } i { $year }); alle tal i constraint.csv
cli-not-ours = { $folder } rummer andre filer end en tidligere kørsel; Pejl tømmer den ikke. Vælg en anden mappe med --out.
cli-is-a-file = { $folder } er en fil og ikke en mappe. Vælg en anden mappe med --out.
cli-is-a-link = { $folder } er et link. Angiv selve mappen med --out, eller vælg en anden.
cli-holds-input = { $folder } rummer { $input }, som læses nu; mappen erstattes hel, når resultaterne skrives. Vælg en anden mappe med --out.
cli-of-another-study = { $folder } rummer resultater af et andet studie, { $study }. Vælg en anden mappe med --out, eller slet { $folder } først.
cli-kept = { $count ->
        [one] 1 fil i { $from } var ikke skrevet af Pejl eller var ændret siden; den er flyttet til { $to }.
       *[other] { $count } filer i { $from } var ikke skrevet af Pejl eller var ændret siden; de er flyttet til { $to }.
    }
cli-waits-for-another = venter på en anden kørsel, der skriver i { $folder }
system-not-found = filen eller mappen findes ikke
system-permission-denied = adgang nægtet
system-full = der er ikke mere plads på disken
system-read-only = filsystemet kan kun læses
system-is-a-folder = det er en mappe og ikke en fil
system-not-a-folder = en del af stien er en fil og ikke en mappe
system-exists = den findes allerede
system-too-large = filen er for stor til filsystemet
system-name = navnet er ikke tilladt
system-not-text = filen er ikke tekst i UTF-8
system-other = fejl { $code } fra systemet
cli-machine-failed = fejl: { $cause }
cli-progress-scenarios = scenarier
cli-progress-pictures = billeder
cli-progress-files = filer
cli-vectors-missing = denne maskine har ikke vektorenheden `{ $unit }`; den har: { $known }

### what a word on the command line stands for

lookup-unknown = { $kind ->
    [plan] ukendt plan `{ $word }`
    [scenario] ukendt scenarie `{ $word }`
    [area] ukendt område `{ $word }`
    [service] ukendt ydelse `{ $word }`
    [figure] her er intet tal, der hedder `{ $word }`
    [measure] ukendt mål `{ $word }`
    [knob] ukendt faktor eller greb `{ $word }`
   *[picture] ukendt billede `{ $word }`
}; her er: { $known }{ $has-example ->
    [yes] . De tre prikker er et område eller en ydelse, som i `{ $example }`
   *[no] {""}
}
lookup-unknown-near = { $kind ->
    [plan] ukendt plan `{ $word }`
    [scenario] ukendt scenarie `{ $word }`
    [area] ukendt område `{ $word }`
    [service] ukendt ydelse `{ $word }`
    [figure] her er intet tal, der hedder `{ $word }`
    [measure] ukendt mål `{ $word }`
    [knob] ukendt faktor eller greb `{ $word }`
   *[picture] ukendt billede `{ $word }`
}; mente du `{ $near }`? Her er: { $known }{ $has-example ->
    [yes] . De tre prikker er et område eller en ydelse, som i `{ $example }`
   *[no] {""}
}
lookup-ambiguous = { $kind ->
    [plan] flere planer hedder `{ $word }`; skriv id'et på den ene
    [scenario] flere scenarier hedder `{ $word }`; skriv id'et på det ene
    [area] flere områder hedder `{ $word }`; skriv id'et på det ene
    [service] flere ydelser hedder `{ $word }`; skriv id'et på den ene
    [figure] flere tal hedder `{ $word }`; skriv id'et på det ene
    [measure] flere mål hedder `{ $word }`; skriv id'et på det ene
    [knob] flere faktorer eller greb hedder `{ $word }`; skriv id'et på det ene
   *[picture] flere billeder hedder `{ $word }`; skriv id'et på det ene
}: { $ids }

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
diag-file-unreadable-help = { $why ->
    [right] giv dig selv læseret til den
   *[other] se efter, om disken eller netværksdrevet er der, og prøv igen
}
diag-file-empty = filen er tom
diag-file-empty-help = læg indholdet i den; en tabel, som et studie kan undvære, kan også tages ud af det
diag-file-binary = { $kind ->
    [xlsx] filen er en Excel-projektmappe (.xlsx), uanset hvad den hedder
    [xls] filen er en gammel Excel-projektmappe (.xls), uanset hvad den hedder
    [ods] filen er et LibreOffice-regneark (.ods), uanset hvad den hedder
    [pdf] filen er en PDF, uanset hvad den hedder
   *[other] filen er ikke tekst
}
diag-file-binary-help = { $kind ->
    [pdf] find tallene som tabel, og gem den som CSV (UTF-8)
    [other] gem tabellen som CSV (UTF-8), eller teksten som UTF-8
   *[xlsx] åbn den i regnearket, og gem arket med tabellen som «CSV UTF-8»; et andet navn gør den ikke til CSV
}
diag-not-utf8 = { $kind ->
    [utf16] filen er UTF-16 (det, Excel kalder «Unicode-tekst»), ikke UTF-8
   *[windows] filen er ikke UTF-8
}
diag-not-utf8-help = { $kind ->
    [utf16] gem den som UTF-8; i Excel gemmes en tabel som «CSV UTF-8»
   *[windows] den ligner Windows- eller Latin-1-tegn; gem den som UTF-8 (i Excel «CSV UTF-8»)
}
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
diag-unknown-key-help = ret den, eller tag den ud; kendte nøgler her: { $known }
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
diag-double-id-help = er de den samme, så tag den ene ud; giv ellers den ene et andet id, og brug det overalt, hvor den er ment
diag-id-in-other-case = id'et `{ $id }` er `{ $other }` med andre store bogstaver
diag-id-in-other-case-help = giv det ene et andet navn; på kommandolinjen er store og små bogstaver ens
diag-list-too-long = `{ $what }` har { $count } poster; et studie kan have { $most }
diag-list-too-long-help = tag det ud, der ikke bruges, eller del studiet i to
diag-draw-too-large = i nogle træk kan { $amount ->
    [persons] befolkningen
    [fte] årsværkene
    [frame] rammen
    [running] behovet i løbende priser
   *[need] behovet
}{ $has_area ->
    [yes] {" "}i `{ $area }`
   *[no] {""}
} i { $year } ikke tælles: over 10.000 milliarder eller slet intet tal
diag-draw-too-large-note = intet er skrevet, for intet gennemsnit og ingen fraktil derefter ville være rigtig
diag-draw-too-large-help = gør vækstfaktorernes fordelinger smallere (0,02 er 2 % om året), eller lad studiet slutte tidligere
diag-bad-id = `{ $id }` kan ikke være et id
diag-bad-id-help = { $of ->
    [levers] `lean`, `restructuring`, `overhead` og `demand` betyder alle greb af den slags: giv et andet id
   *[any] brug bogstaver a-z, cifre, `_` og `-`, begyndende med et bogstav; `total`, `ensemble` og `scenarios` er optaget
}
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
   *[scenarios] tag `based_on` ud af et af scenarierne
}
diag-bad-horizon = slutåret { $horizon } passer ikke til basisåret
diag-bad-horizon-help = `horizon` skal ligge fra { $first } til { $last }
diag-area-count = studiet har { $found } områder
diag-area-count-help = der skal være fra 1 til 16 [[area]]
diag-area-empty = området `{ $area }` har hverken budget eller ydelser
diag-area-empty-help = tag området ud, eller skriv dets budget i kroner og dets ydelser med brugsrater
diag-budget-without-use = ingen bruger i { $base } det, som området `{ $area }` har et budget på { $budget } mio. kr. til ({ $kind }){ $has_scenario ->
    [yes] {" "}i scenariet `{ $scenario }`
   *[no] {""}
}: { $services }
diag-budget-without-use-note = enhedspriserne sættes, så forbruget i basisåret koster det samme som budgettet; uden forbrug ville hele budgettet ligne et overskud
diag-budget-without-use-help = giv { $count ->
    [one] den
   *[other] dem
} brugsrater i aldre, hvor der bor nogen i { $base }, eller flyt { $count ->
    [one] rækken
   *[other] rækkerne
} til et område, hvor andre af slagsen `{ $kind }` er i brug, og sæt dette budget til 0
diag-service-without-use = ingen bruger `{ $service }` i { $base }, så ingen del af budgettet for `{ $area }` går til den
diag-service-without-use-note = når den bliver brugt, kommer dens enhedspris oven i det, de andre koster{ $has_fixed ->
    [yes] , og dens faste andel på { $fixed } % regnes som 0
   *[no] {""}
}
diag-service-without-use-help = var den i brug, så giv den brugsrater i aldre, hvor der bor nogen i { $base }, eller giv drivkraftens tabel personer i det år (flygtninge: i årene før); er den ny, så lad den stå
diag-people-not-there = i scenariet `{ $scenario }` skal der i { $year } flytte flere { $sex ->
    [f] kvinder
   *[m] mænd
} på { $age } år{ $open ->
    [yes] {" "}og derover
   *[no] {""}
} ud, end der bor; { $persons } blev ikke trukket fra
diag-people-not-there-note = { $rows ->
    [one] det gælder kun denne række
   *[other] det gælder { $rows } kombinationer af år, køn og alder, i alt { $all } personer
}{ $scenarios ->
    [one] {""}
   *[other] , og det samme i { $scenarios } scenarier
}; kørslen beholder dem, så dens befolkning er større, end tabellen siger
diag-people-not-there-help = lad færre flytte ud i disse aldre og år, eller angiv flytninger som `in_persons` og `out_rate`, der er en andel af dem, som bor der
diag-transfers-unpaid = i scenariet `{ $scenario }` med planen `{ $plan }` kan rammen fra { $year } ikke betale de lovbundne overførsler; der mangler { $short } mio. kr. det år
diag-transfers-unpaid-note = der er så mindre end 0 kr. til service, og dækningsgraden vises som 0{ $others ->
    [0] {""}
    [one] ; det gælder også for ét andet par af scenarie og plan
   *[other] ; det gælder også for { $others } andre par af scenarie og plan
}
diag-transfers-unpaid-help = se efter i overførslernes brugsrater og enhedspriser, `unemployment_shift`, `frame_growth` og hvor meget af væksten staten dækker (`transfer_compensation`)
diag-area-without-money = i scenariet `{ $scenario }` med planen `{ $plan }` har området `{ $area }` { $money } mio. kr. til service i { $year }, hvor behovet er { $need } mio. kr.
diag-area-without-money-note = dækningsgraden vises som 0{ $others ->
    [0] {""}
    [one] ; så vidt kommer det også for ét andet par af scenarie og plan
   *[other] ; så vidt kommer det også for { $others } andre par af scenarie og plan
}
diag-area-without-money-help = se efter i `frame_growth`, `transfer_compensation` og planens `allocation`; reglen `protect` med et gulv under `{ $area }` giver det penge
diag-rate-cut = i scenariet `{ $scenario }` bringer `unemployment_shift` ledigheden { $way ->
    [below] under 0
   *[above] op over alle
} i alderen { $from } til { $to } i { $year }, det første år, det sker; { $persons } personer tælles anderledes, end den siger
diag-rate-cut-note = andelen holdes mellem 0 og 1{ $scenarios ->
    [one] {""}
   *[other] ; så vidt kommer det i { $scenarios } scenarier
}
diag-rate-cut-help = tallet lægges til andelene i unemployment.csv: -0.01 er én af hundrede færre; hold det over minus den laveste andel, eller ret selve andelene
diag-amount-too-large = i scenariet `{ $scenario }` kan { $amount ->
    [persons] befolkningen
    [fte] årsværkene
    [frame] rammen
    [running] behovet i løbende priser
   *[need] behovet
}{ $has_area ->
    [yes] {" "}i `{ $area }`
   *[no] {""}
} i { $year } ikke tælles: over 10.000 milliarder eller slet intet tal
diag-amount-too-large-note = intet er skrevet, for intet tal derefter ville være rigtigt{ $scenarios ->
    [one] {""}
   *[other] ; det gælder { $scenarios } scenarier
}
diag-amount-too-large-help = se efter en vækst, der var ment i procent (0,02 er 2 % om året), i `complexity_growth`, `real_wage_growth`, `frame_growth` og faktorerne på befolkningen, efter budgetter og priser med for mange nuller, eller lad studiet slutte tidligere
diag-year-never-used = året { $year } ligger efter slutåret { $horizon } og bruges aldrig
diag-year-never-used-help = tag det ud, eller sæt `horizon` op
diag-nothing-given = filen har ingen { $what }
diag-nothing-given-help = tilføj mindst én { $what }
diag-unknown-column = ukendt kolonne `{ $column }`
diag-unknown-column-help = ret navnet, eller tag kolonnen ud; kendte kolonner her: { $known }, source, note
diag-missing-column = kolonnen `{ $column }` mangler
diag-missing-column-help = tilføj den i overskriften og i hver række
diag-double-column = kolonnen `{ $column }` står to gange
diag-double-column-help = tag den ene ud
diag-cell-count = rækken har { $found } celler, overskriften { $expected }
diag-cell-count-help = et skilletegn for meget eller for lidt? tekst med skilletegn skal stå i "…"; decimalkomma kræver semikolon mellem cellerne
diag-not-a-number = `{ $found }` er ikke et tal
diag-not-a-number-help = { $kind ->
    [percent] procent skrives som andel, uden tegnet: 3 % er 0{ $decimal }03
   *[other] skriv kun tallet, med `{ $decimal }` som decimaltegn og uden enhed
}
diag-not-a-number-note = { $dialect ->
    [semicolon] overskriften har semikolon, så decimaltegnet er komma her
    [tab] overskriften har tabulatorer, og tabellens andre tal har `{ $decimal }` som decimaltegn
   *[other] overskriften har komma, så decimaltegnet er punktum her
}
diag-not-whole = `{ $found }` er ikke et helt tal
diag-not-whole-help = år og aldre er hele tal
diag-thousands-separator = `{ $found }` kan læses på to måder eller har tusindskilletegn
diag-thousands-separator-help = skriv tallet uden tusindskilletegn og med `{ $decimal }` før decimalerne
diag-thousands-separator-note = { diag-not-a-number-note }
diag-not-finite = tallet er uendeligt, intet tal eller større end 10¹⁵
diag-not-finite-help = ret tallet; er der en regnefejl i regnearket?
diag-empty-cell = cellen i `{ $column }` er tom
diag-empty-cell-help = { $form ->
    [number] skriv tallet; 0 kun, hvor det vides at være 0
   *[other] skriv det, der er ment
}
diag-unknown-word = ukendt ord `{ $word }`
diag-unknown-word-help = { $meant ->
    [women] skriv `f` for kvinder (i Statistikbanken Kvinder, K eller 2)
    [men] skriv `m` for mænd (i Statistikbanken Mænd, M eller 1)
    [both] skriv `b` for begge
    [total] tag rækken ud, hvis kvinder og mænd har egne rækker; en total kan ikke deles op i dem
   *[other] skriv et af: { $known }
}
diag-no-rows = tabellen har ingen rækker
diag-no-rows-help = tilføj rækkerne; en tabel, som et studie kan undvære, kan også tages ud af det
diag-csv-syntax = tabellen kan ikke læses herfra
diag-csv-syntax-help = mangler der et afsluttende anførselstegn?
diag-table-layout = { $kind ->
    [html] filen er en webside (HTML), ikke en tabel i CSV
    [json] filen er JSON, ikke en tabel i CSV
    [px] filen er en PX-fil fra en statistikbank, ikke en tabel i CSV
    [sep] den første linje er Excels `sep=` og ikke overskriften
    [statbank] det er en tabel, som Statistikbanken (Danmarks Statistik) giver den
    [titles] over overskriften står der { $titles ->
        [one] en linje med titel
       *[other] { $titles } linjer med titel
    }
    [years] årene står som kolonner her ({ $found }); hvert år skal have egne rækker
    [ages] aldrene står som kolonner her ({ $found }); hver alder skal have en egen række
    [sexes] kvinder og mænd står som kolonner her ({ $found }); hvert køn skal have egne rækker
    [no-header] den første række har tal og ingen kolonnenavne
   *[unknown-header] ingen af kolonnerne er kendt her ({ $found })
}
diag-table-layout-help = { $kind ->
    [html] åbn den i Excel, lav en tabel med overskriften `{ $header }`, og gem den som «CSV UTF-8»
    [json] hent tabellen som CSV, og giv den overskriften `{ $header }`
    [px] hent tabellen som CSV, og giv den overskriften `{ $header }`
    [sep] tag linjen ud; overskriften `{ $header }` kommer først
    [statbank] lav en tabel med overskriften `{ $header }` og en række for hver kombination, gemt som UTF-8: kvinder (Kvinder, K, 2) er `f` og mænd (Mænd, M, 1) `m`; `0 år` er 0, og den sidste række har alle, der er så gamle eller ældre; { $of ->
        [stock] `2020K1` er 2020 (1. januar), og de andre kvartaler udelades
       *[flow] et år er fire cifre, og dets kvartaler eller måneder lægges sammen
    }; totaler (`I alt`) udelades
    [titles] tag linjerne over overskriften ud
    [years] vend tabellen, så overskriften er `{ $header }`, med én række for hvert år, hvor der nu er en kolonne
    [ages] vend tabellen, så overskriften er `{ $header }`, med én række for hver alder, hvor der nu er en kolonne
    [sexes] vend tabellen, så overskriften er `{ $header }`, med én række for `f` (kvinder) og én for `m` (mænd), hvor der nu er kolonner
    [no-header] sæt overskriften `{ $header }` over den, med kolonnerne i den rækkefølge
   *[unknown-header] giv kolonnerne navnene `{ $header }`
}
diag-age-form = { $kind ->
    [open] `{ $found }` er en åben alder; her er en alder et tal
    [group] `{ $found }` er en aldersgruppe; her er en alder et tal
    [total] `{ $found }` er alle aldre tilsammen
   *[single] `{ $found }` har ord ved alderen
}
diag-age-form-help = { $kind ->
    [open] { $of ->
        [bands] skriv { $from } i `age_from` og 120 i `age_to` for alle, der er ældre
        [open-bands] skriv { $from } i `age_from`, og lad `age_to` være tom
       *[other] skriv { $from }: tabellens sidste alder er åben og står for alle, der er så gamle eller ældre
    }
    [group] { $of ->
        [counts] brug tal på enkelte aldre; hvor der ingen er, så fordel tallet på aldrene { $from }–{ $to }, så de tilsammen giver det
        [rates] skriv en række for hver alder fra { $from } til { $to }; en rate for gruppen må gentages, for den lægges ikke sammen
       *[other] skriv { $from } i `age_from` og { $to } i `age_to`
    }
    [total] tag rækken ud: alle aldre tælles fra deres egne rækker
   *[single] skriv { $from }
}
diag-year-form = { $kind ->
    [first-quarter] `{ $found }` er et kvartal; her er et år fire cifre
    [quarter] `{ $found }` er et kvartal; her er et år fire cifre
    [month] `{ $found }` er en måned eller en uge; her er et år fire cifre
    [span] `{ $found }` er mere end ét år; her er et år fire cifre
   *[date] `{ $found }` er en dato; her er et år fire cifre
}
diag-year-form-help = { $of ->
    [stock] { $kind ->
        [first-quarter] skriv { $year }: folketallet er pr. 1. januar, og det er det, første kvartal giver
        [quarter] tag rækken ud: folketallet er pr. 1. januar, og det er det, første kvartal giver
        [month] behold tallene pr. 1. januar med { $year } som år, og tag de andre ud
       *[other] skriv det år, hvis 1. januar tallet er fra
    }
   *[flow] { $kind ->
        [span] skriv en række for hvert år
        [date] skriv { $year }, hvis tallet gælder hele året
       *[other] læg kvartalerne eller månederne i { $year } sammen til én række med { $year } som år; en rate lægges ikke sammen: brug den for hele året
    }
}
diag-value-missing = { $kind ->
    [nil] `{ $found }` står for ingen eller intet, men er ikke et tal
   *[unknown] `{ $found }` siger, at der ikke er noget tal
}
diag-value-missing-help = { $kind ->
    [nil] skriv 0, hvis tabellens egen signaturforklaring siger det, som Statistikbankens gør
   *[unknown] en manglende værdi er ikke 0: find tallet et andet sted, eller skriv et skøn, og sig det i `source`
}
diag-double-row = rækken for { $what } står to gange
diag-double-row-help = handler den ene om noget andet, så ret den; er de dele af ét tal, så læg dem sammen i én række; er de ens, så tag den ene ud
diag-missing-ages = { $sex ->
    [f] kvinder på { $ages } år har ingen række i { $years }
   *[m] mænd på { $ages } år har ingen række i { $years }
}
diag-missing-ages-help = { $table ->
    [mortality] { $tail ->
        [yes] tilføj dødsraterne for disse aldre, eller lad tabellerne slutte ved den alder, hvor denne slutter, og saml alle ældre der; 0 ville lade dem leve evigt
       *[no] tilføj dødsraten for hver af disse aldre; 0 ville betyde, at ingen dør i den alder
    }
    [population] tilføj en række for hver af dem; skriv 0 for en alder, hvor ingen bor
    [deaths] tilføj en række for hver af dem; skriv 0 i begge kolonner for en alder, hvor ingen bor
    [fertility] tilføj raten for hver af disse aldre; 0 ville betyde ingen fødsler i den alder
    [fit-fertility] tilføj raten for hver af disse aldre; 0 ville betyde ingen fødsler i den alder
   *[other] tilføj en række for hver af dem; skriv kun 0 for en alder, hvor ingen flytter
}
diag-missing-ages-label = rækkerne skulle stå omkring her
diag-missing-years = der er ingen rækker for { $years }
diag-missing-years-help = { $after ->
    [fit] tilføj dem; en tilpasning skal have hvert år fra det første til det sidste
    [free] tilføj dem; et hul udfyldes ikke, og kun år efter det sidste må mangle
   *[repeats] tilføj dem; et hul udfyldes ikke, kun år efter det sidste gentager det
}
diag-missing-years-label = dette er året efter hullet
diag-base-year-missing = { $kind ->
    [early] basisåret { $year } har ingen rækker; tabellen slutter i { $last }
    [hole] basisåret { $year } har ingen rækker; tabellen har år før og efter det
   *[late] basisåret { $year } har ingen rækker; tabellen begynder i { $first }
}
diag-base-year-missing-help = { $table ->
    [population] tilføj rækkerne for { $year }: alle, der bor der 1. januar { $year }, talt på ny og ikke kopieret fra et andet år
   *[other] tilføj rækkerne for { $year } og årene op til { $first }, eller fra et tidligere år
}
diag-bad-last-age = den ældste alder er { $last }
diag-bad-last-age-help = { $kind ->
    [young] den sidste alder er åben («og derover») og skal ligge fra { $low } til { $high }: tilføj aldrene mindst op til { $low }
   *[old] den sidste alder er åben («og derover») og skal ligge fra { $low } til { $high }: læg de ældre til rækken for alder { $high }
}
diag-age-too-high = alderen { $age } ligger over studiets ældste, { $last }
diag-age-too-high-help = { $table ->
    [mortality] tag rækken ud, og lad rækken for alder { $last } have dødsraten for alle på { $last } år og derover; eller lad population.csv gå videre til { $age }
    [population_forecast] den sidste alder i population.csv rummer alle ældre: læg denne række til den gruppe, der slutter der
   *[other] den sidste alder i population.csv rummer alle ældre: læg rækkens tal til tallet for alder { $last }, og tag rækken ud; en rate lægges ikke sammen: skriv den for alle på { $last } år og derover
}
diag-bands-overlap = { $table ->
    [use_rates] { $sex ->
        [f] brugsraterne for `{ $service }` overlapper i alderen { $ages } (kvinder)
        [m] brugsraterne for `{ $service }` overlapper i alderen { $ages } (mænd)
       *[b] brugsraterne for `{ $service }` overlapper i alderen { $ages }
    }
   *[other] ledighedsraterne overlapper i alderen { $ages }
}
diag-bands-overlap-help = lad det ene slutte, før det andet begynder: bånd er lukkede, og efter 65–69 kommer 70–74
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
diag-bands-hole-help = tilføj en række for { $ages }, eller lad et bånd nå over det; skriv kun 0, hvis ingen i den alder er ment
diag-bands-hole-also = { diag-bands-overlap-also }
diag-bands-hole-label = { diag-bands-overlap-label }
diag-band-backwards = båndet går fra { $from } til { $to }
diag-band-backwards-help = skriv den laveste alder først: båndets sidste alder skal være mindst dets første
diag-open-age-immortal = dødeligheden i den åbne alder { $age } er 0
diag-open-age-immortal-help = skriv dødsraten for alle på { $age } år og derover, som er over 0; ellers lever de ældste evigt
diag-shares-do-not-add-up = andelene giver { $sum } tilsammen
diag-shares-do-not-add-up-help = de skal give 1: ret dem, eller divider hver med deres sum, hvis kun størrelsen er forkert
diag-no-use-rates = ydelsen `{ $service }` har ingen rækker i use_rates.csv
diag-no-use-rates-help = tilføj dens aldersbånd med rater; en ydelse, som ingen bruger, tages ud af services.csv
diag-driver-without-table = `{ $service }` følger en driver, hvis tabel `{ $table }` ikke er der
diag-driver-without-table-help = tilføj `{ $table }` under [data] i model.toml, eller vælg en anden driver
diag-births-need-age-zero = `{ $service }` følger fødsler, men har ingen rate for alder 0
diag-births-need-age-zero-help = de fødte tæller som alder 0: skriv ét bånd fra 0 til 0 i stedet for dens bånd, eller vælg en anden driver
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
diag-fertility-at-birth-help = ret alderen, eller tag rækken ud
diag-not-an-age-group = { $ages } år er ingen af de aldersgrupper, som personer tælles i
diag-not-an-age-group-also = den sidste alder
diag-not-an-age-group-help = skriv en af dem: { $known }; den sidste er åben og har intet i `age_to`
diag-counted-twice = aldre fra { $age } er talt to gange i { $year }
diag-counted-twice-also = den anden række står her
diag-counted-twice-help = hver alder og hvert køn tælles én gang om året: tag den ene række ud, eller lad grupperne slutte, hvor den næste begynder
diag-interval-backwards = { $equal ->
    [yes] intervallet går fra { $low } til det samme tal
   *[no] intervallet går fra { $low } ned til { $high }
}
diag-interval-backwards-also = `high_persons` står her
diag-interval-backwards-help = `low_persons` skal være mindre end `high_persons`
diag-accounts-other-area = `{ $service }` hører til området `{ $owner }`, men regnskabet står under `{ $area }`
diag-accounts-other-area-also = området står her
diag-accounts-other-area-help = skriv området `{ $owner }`, eller den ydelse i `{ $area }`, som regnskabet er for
diag-accounts-both-forms = regnskabet for `{ $area }` i { $year } står både samlet og pr. ydelse
diag-accounts-both-forms-also = her står det på den anden måde
diag-accounts-both-forms-note = det samme beløb ville blive talt to gange
diag-accounts-both-forms-help = behold den samlede række uden ydelse eller rækkerne pr. ydelse, ikke begge dele
diag-accounts-far-off = regnskabet for `{ $area }` i { $year } er { $size ->
    [negative] tilsammen under 0
    [small] næsten intet ved siden af budgettet
   *[large] mange gange budgettet
}
diag-accounts-far-off-note = rækkerne for det år er tilsammen { $dkk } kr.; områdets budget i basisåret er { $budget } kr.
diag-accounts-far-off-help = { $size ->
    [negative] udgifter skrives uden fortegn; kun indtægter, der trækkes fra, er negative
    [small] skriv hele kroner: tal i tusinder eller millioner skal ganges op
   *[large] skriv beløbet som i regnskabet; der er formentlig cifre for meget
}
diag-budget-zero = området `{ $area }` har ydelser af slagsen `{ $kind }`, men budgettet er 0
diag-budget-zero-help = skriv budgettet i kroner, eller tag ydelserne ud
diag-budget-without-cost = området `{ $area }` har budget til `{ $kind }`, men ingen ydelse, der koster noget og bruges
diag-budget-without-cost-help = giv en ydelse af slagsen `{ $kind }` en enhedspris og brugsrater over 0, eller sæt budgettet til 0
diag-table-not-named = studiet nævner ingen `{ $key }` under `[data]`
diag-table-not-named-note = kun de tabeller, som studiet nævner, læses{ $there ->
    [yes] ; `{ $path }` ligger i mappen uden at være nævnt
   *[no] {""}
}
diag-table-not-named-help = skriv `{ $key } = "{ $path }"` under `[data]`
diag-file-unread = { $count ->
    [one] { $files } ligger i studiets mappe og læses ikke
   *[other] { $count } filer ligger i studiets mappe og læses ikke: { $files }
}
diag-file-unread-help = { $known ->
    [yes] skriv `{ $key } = "{ $path }"` under `[data]`, hvis studiet skal bruge den; læg ellers det, der ikke hører til studiet, et andet sted
   *[no] læg det, der ikke hører til studiet, et andet sted
}
diag-growth-beyond = `{ $key }` er { $percent } % om året
diag-growth-beyond-note = mere end { $most } % om året, op eller ned, er næppe ment{ $others ->
    [0] {""}
    [one] ; et tal mere { diag-same-place } er det også
   *[other] ; { $others } tal mere { diag-same-place } er det også
}
diag-same-place = { $place ->
    [distribution] i samme fordeling
    [table] i samme kolonne
   *[other] ved samme nøgle
}
diag-growth-beyond-help = skriv `{ $line }`, hvis { $meant } % om året er ment{ $others ->
    [0] {""}
   *[other] , og ret de andre på samme måde
}
diag-lean-beyond = LEAN på { $percent } % om året
diag-lean-beyond-note = mere end { $most } % om året er næppe ment{ $others ->
    [0] {""}
    [one] ; et tal mere { diag-same-place } er det også
   *[other] ; { $others } tal mere { diag-same-place } er det også
}
diag-lean-beyond-help = skriv `{ $line }`, hvis { $meant } % om året er ment{ $others ->
    [0] {""}
   *[other] , og ret de andre på samme måde
}
diag-share-beyond = `{ $key }` er { $percent } %
diag-share-beyond-note = så meget er næppe ment; her ventes mindre end { $most } %{ $others ->
    [0] {""}
    [one] ; et tal mere { diag-same-place } er det også
   *[other] ; { $others } tal mere { diag-same-place } er det også
}
diag-share-beyond-help = skriv `{ $line }`, hvis { $meant } % er ment{ $others ->
    [0] {""}
   *[other] , og ret de andre på samme måde
}
diag-amount-beyond = { $size ->
    [small] `{ $key }` er kun { $dkk } kr.
   *[large] `{ $key }` er { $dkk } kr., mere end alle områders budgetter til service: { $budget } mio. kr.
}
diag-amount-beyond-help = { $size ->
    [small] beløb skrives i kroner: `{ $thousands }`, hvis tusinder er ment, og `{ $millions }`, hvis millioner er ment
   *[large] skriv `{ $thousandth }`, hvis der er tre cifre for meget
}
diag-persons-with-decimals = { $thousands ->
    [yes] `{ $found }` i `{ $column }` er læst som et tal med tre decimaler
   *[no] `{ $column }` tæller personer, men `{ $found }` har decimaler
}
diag-persons-with-decimals-note = { $others ->
    [0] det er det eneste tal i kolonnen, der er sådan
    [one] et tal mere i kolonnen er sådan
   *[other] { $others } tal mere i kolonnen er sådan
}
diag-persons-with-decimals-help = { $thousands ->
    [yes] skriv `{ $meant }` uden tusindskilletegn, hvis det er ment, og ret hele kolonnen
   *[no] skriv et helt tal; det nærmeste er `{ $meant }`
}
diag-rates-off-by-tens = { $what ->
    [mortality] dødsraterne i { $year } giver en middellevetid på { $women } år for kvinder og { $men } år for mænd
   *[fertility] fertilitetsraterne i { $year } giver { $total } børn pr. kvinde
}
diag-rates-off-by-tens-note = { $way ->
    [high] { $times } gange lavere rater ville give et almindeligt tal: er de skrevet pr. { $times } personer?
   *[low] { $times } gange højere rater ville give et almindeligt tal: er de delt én gang for meget?
}
diag-rates-off-by-tens-help = rater skrives pr. person og år; er det fejlen, skal hele kolonnen `{ $column }` { $way ->
    [high] deles med { $times }
   *[low] ganges med { $times }
}, så der her står `{ $meant }` i stedet for `{ $found }`
diag-far-from-country = { $figure ->
    [life-women] kvinders middellevetid er { $own } år; Danmarks er { $country }
    [life-men] mænds middellevetid er { $own } år; Danmarks er { $country }
    [fertility] der er { $own } børn pr. kvinde; i Danmark { $country }
    [births] der fødes { $own } pr. 1.000 indbyggere i { $from }; i Danmark { $country }
    [deaths] der dør { $own } pr. 1.000 indbyggere i { $from }; i Danmark { $country }
    [migration] nettotilflytningen er { $own } pr. 1.000 indbyggere i { $from }; Danmarks er { $country }
    [population] folketallet ændrer sig { $own } % fra { $from } til { $to }; Danmarks ændrer sig { $country } %
    [need] behovet er { $own } kr. pr. indbygger; Danmarks er { $country } kr.
   *[need-old] behovet for service til dem på 80 år og derover er { $own } kr. pr. person; Danmarks er { $country } kr.
}
diag-far-from-country-note = { $figure ->
    [population] fra { $before } til { $after } personer i basisscenariet; Danmark: { $source }
    [need] Danmarks tal er for sundhed, ældre, voksne med særlige behov og beskæftigelse med overførsler i { $year }; et studie af færre områder ligger under ({ $source })
    [need-old] Danmarks tal er sundhed og pleje i { $year } ({ $source })
   *[other] Danmarks tal er for { $year } ({ $source })
}
diag-far-from-country-help = { $figure ->
    [life-women] ret mortality.csv, hvis raterne ikke er stedets egne; Danmarks rater er et bedre gæt end en skabelons
    [life-men] ret mortality.csv, hvis raterne ikke er stedets egne; Danmarks rater er et bedre gæt end en skabelons
    [fertility] ret fertility.csv, hvis raterne ikke er stedets egne; Danmarks rater er et bedre gæt end en skabelons
    [births] se efter, om population.csv har stedets egne aldre, og fertility.csv dets egne rater
    [deaths] se efter, om population.csv har stedets egne aldre, og mortality.csv dets egne rater
    [migration] se efter, om flytningerne er stedets egne, og om personer og andele er skrevet i de rigtige kolonner
    [population] se efter flytninger, fødsler og dødelighed; af 98 kommuner ændrede kun én sig så meget på ti år fra 2008 til 2020
    [need] se efter budgetterne i `[[area]]`: de skrives i kroner, og folketallet skal være af samme sted
   *[need-old] se efter brugsrater og enhedspriser for dem på 80 år og derover
}
diag-base-off-centre = basisscenariet «{ $scenario }» ligger ved { $place }. percentil af sine egne træk{ $leaning ->
    [0] {""}
   *[other] : fordelingens midte er ikke scenariets tal for { $factors }
}
diag-base-off-centre-note = samlet gab i { $year } under «{ $plan }»: { $own } mio. kr. i scenariet, { $median } mio. kr. i det midterste træk
diag-base-off-centre-help = { $leaning ->
    [0] læg fordelingerne
   *[other] læg fordelingerne af { $keys }
} om scenariets tal, eller ret scenariet, så figurer af basisscenariet ikke læses som det midterste
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
diag-workforce-without-hours = `{ $area }` har årsværk, men ingen ydelse, der bruges i basisåret, har `fte_per_unit`
diag-workforce-without-hours-help = skriv årsværk pr. enhed på mindst én ydelse, der bruges i basisåret
diag-two-forms = `{ $one }` og `{ $other }` siger det samme på to måder
diag-two-forms-also = her er den ene
diag-two-forms-label = her er den anden
diag-two-forms-help = behold den ene, så ingen skal gætte, hvad der gælder
diag-path-outside = `{ $path }` fører ud af studiet
diag-path-outside-help = skriv en sti fra studiets mappe, som `data/population.csv`; en fil et andet sted kan nås med et symbolsk link
diag-control-character = der er et styretegn, { $found }, i teksten
diag-control-character-help = tag det ud: det er ikke et bogstav og ville nå skærmen og filerne
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
diag-drawn-and-set = { $what ->
    [compensation] `{ $name }` trækkes, men scenariet `{ $scenario }` i en kombination sætter `compensation_healthy_ageing`, som ellers følger den
   *[itself] `{ $name }` trækkes, men sættes også af scenariet `{ $scenario }` i en kombination
}
diag-drawn-and-set-help = { $what ->
    [compensation] lad alle kombinationer sætte `compensation_healthy_ageing` eller ingen af dem: trækningen når reguleringen i alle eller i ingen
   *[itself] skriv `as = "offset"`, så lægges trækningen til det, scenariet sætter; eller tag en af de to ud
}
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
diag-promise-name = { $plan ->
    [none] `{ $key }` siger ikke, hvilken plan og hvilket greb den gælder
   *[other] planen `{ $plan }` har ingen greb og ingen indsatser, som kan trækkes
}
diag-promise-name-help = { $plan ->
    [none] skriv `{ $key }.PLAN.GREB`: planens id, og så `lean`, `restructuring`, `overhead`, `demand`, et grebs eget id eller en indsats
   *[other] tag faktoren ud, eller nævn en plan med et greb eller en indsats
}
diag-drawn-for-plans = `{ $key }` kan ikke stå ved det, som en plan selv siger
diag-drawn-for-plans-help = tag `{ $key }` ud: det trukne tal træder i stedet for rækkens eget i alle år
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
diag-saving-below-zero = { $share } gange det lovede, som er op til { $saved } af behovet, er mere, end der er
diag-saving-below-zero-help = højst { $most } kan blive til noget her; sæt tallet ned, eller lov mindre

### charts: around every plot

chart-source = Kilde: { $sources }
chart-own-calculation = Egne beregninger
chart-draws = { count-runs }, frø { $seed }
chart-scenario = Scenarie { $scenario }
chart-scenarios = { $count } scenarier taget sammen
chart-scenario-plan = Scenarie { $scenario }, plan { $plan }
chart-fit = Pejl { $version }, tilpasning { $digest }
chart-run = Pejl { $version }, kørsel { $digest }
chart-assumptions = Bygger på antagelser: { $list }
chart-assumptions-many = { $count ->
    [one] Bygger på én antagelse, som står i sources.csv
   *[other] Bygger på { $count } antagelser; de står i sources.csv
}
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
need-frame-accounts = Regnskab { $year }: { $amount }
need-frame-accounts-means = Regnskabet er ført til { $base }-priser med studiets pris- og lønindeks
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
population-title-many = { $count } er 80 år og derover i { $last } mod { $before } i { $first }
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
population-ratio = 20–64-årige pr. person på 80 år og derover: { $first } i { $first_year }, { $last } i { $last_year }
population-ratio-one = 20–64-årige pr. person på 80 år og derover: { $first } i { $first_year }
pictures-official = den officielle prognose, som fremskrivningen holdes til ({ $name })
population-official = Grå prikker, fremskrevet: { $name }
population-observed = Sorte firkanter, optalt: { $name }
population-ages = { $from }–{ $to } år
population-ages-open = { $from }+ år
population-value = { $group }: { $persons } i { $year }
population-description = Befolkningspyramide med femårsgrupper, mænd til venstre og kvinder til højre, { $first } og { $last }; op til { $high } personer pr. gruppe. Til højre indeks for fire aldersgrupper, år { $years }, fra { $index_low } til { $index_high }. { $values }. Alle tal står i population.csv.

### charts: gap_fan

fan-key = Af { count-runs }:
gap-fan-title-none = Gabets usikkerhed kan ikke vises
gap-fan-title = { $finding ->
    [short] Der mangler { $amount } i { $year } (8 af 10 kørsler: { $range })
    [spare] Overskud på { $amount } i { $year } (8 af 10 kørsler: { $range })
    [unsure] Usikkert om rammen rækker i { $year }: i { $share } af kørslerne mangler der penge
   *[balance] Behov og ramme er i balance i { $year } i mindst 8 af 10 kørsler
}
gap-fan-title-short = { $finding ->
    [short] Der mangler { $amount } i { $year }
    [spare] Der er { $amount } i overskud i { $year }
    [unsure] Usikkert om rammen rækker i { $year }
   *[balance] Behov og ramme er i balance i { $year }
}
gap-fan-measure = Gab (behov minus ramme)
gap-fan-measure-area = Gab (behov minus ramme) for { $area }
gap-fan-means = Over nul mangler der penge, under nul er der overskud
gap-fan-share = i { $share } af kørslerne mangler der penge
gap-fan-share-over = i { $share } af kørslerne er behovet større end rammen
gap-fan-note = { $year }: { $standing }
gap-fan-base = { $scenario }: { $standing }
gap-fan-base-range = { $scenario }: { $standing } (8 af 10 kørsler: { $range })
gap-fan-value = { $spread ->
    [yes] { $year }: { $standing } (8 af 10 kørsler: { $range }), { $share }.
   *[no] { $year }: { $standing }, { $share }.
}
gap-fan-description = Viftediagram over gabet, behov minus ramme. Vandret akse: år { $years }. Lodret akse: { $unit }, fra { $low } til { $high }; over nul mangler der penge. Båndene rummer 50, 80 og 90 % af { count-runs }. { $values } { $base } i { $last }. Alle tal står i gap_fan.csv.

### charts: plans

plans-title-none = Planerne kan ikke vises
plans-title-one = { $kind ->
    [short] { $plan }: { $amount } udækket behov i alt { $years }
   *[balance] { $plan }: intet udækket behov { $years }
}
plans-title-same = { $kind ->
    [short] { $count ->
        [one] Den ene plan giver udækket behov: { $amount }
        [2] Begge planer giver lige meget udækket behov: { $amount }
       *[other] Alle { $count } planer giver lige meget udækket behov: { $amount }
    }
   *[balance] { $count ->
        [one] Den ene plan giver ikke udækket behov
        [2] Ingen af de to planer giver udækket behov
       *[other] Ingen af de { $count } planer giver udækket behov
    }
}
plans-title-less = «{ $plan }» giver { $difference } mindre udækket behov end «{ $reference }»
plans-title-under = «{ $plan }»: { $difference } mindre end «{ $reference }»
plans-title-alone = «{ $plan }» giver { $difference } mindre udækket behov
plans-title-no-less = { $kind ->
    [short] { $clear ->
        [clear] Ingen plan har klart mindre udækket behov end «{ $reference }»: { $amount }
       *[plain] Ingen plan har mindre udækket behov end «{ $reference }»: { $amount }
    }
   *[balance] «{ $reference }» giver intet udækket behov
}
plans-title-none-under = { $clear ->
    [clear] Ingen plan ligger klart under «{ $reference }»: { $amount }
   *[plain] Ingen plan ligger under «{ $reference }»: { $amount }
}
plans-title-least = { $kind ->
    [short] Mindst udækket behov: «{ $plan }», { $amount }
   *[balance] Kun «{ $plan }» giver intet udækket behov
}
plans-title-unclear = Ingen klar forskel: lavest ligger «{ $plan }» med { $amount }
plans-measure = Udækket behov lagt sammen over områder og år
plans-subtitle = { $subtitle }. Mindst øverst
plans-shortfall-means = Udækket behov er det, områderne mangler; overskud i ét område dækker ikke et andet
plans-paired = En plan kaldes lavere end en anden, når den er det i mindst 9 af 10 af de samme kørsler
plans-overlap = Planer, hvis linjer overlapper, kaldes ikke forskellige
plans-no-runs = Én kørsel pr. plan, uden usikkerhed
plans-key-dot = { $runs ->
    [0] Scenariet
   *[other] Scenariet, som de { $runs } kørsler er trukket om
}
plans-told = «{ $plan }» { $value }
plans-told-span = «{ $plan }» { $value } (8 af 10 kørsler: { $span })
plans-description = Prikdiagram med { $count ->
    [one] én plan
   *[other] { $count } planer, mindst øverst
 }. Vandret akse: { $unit }, fra { $low } til { $high }. { $values }. Alle tal står i plans.csv.

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

robustness-title-none = Planernes robusthed kan ikke vises
robustness-title-one = { $plan } holder til { $year } i { $share } af kørslerne
robustness-title-one-never = { $plan } holder ikke til { $year } i nogen kørsel
robustness-title-never = Ingen plan holder til { $year } i nogen kørsel
robustness-title-same = Alle planer holder lige ofte til { $year }: i { $share } af kørslerne
robustness-title-several = { $count } planer holder i flest kørsler: { $share } holder til { $year }
robustness-title-best = { $plan } holder i flest kørsler: { $share } holder til { $year }
robustness-title-unnamed = Den bedste plan holder til { $year } i { $share } af kørslerne
robustness-measure = Andel af { count-runs }, hvor planen holder{ $kind ->
    [until] {" "}til { $year }
   *[condition] {""}
}
robustness-subtitle = { $subtitle }. Planerne er ordnet efter andelen
robustness-share-head = Kørsler, hvor planen holder{ $kind ->
    [until] {" "}til { $year }
   *[condition] {""}
}
robustness-holds-means = En plan holder til { $year }, når intet krav brydes, og gabet højst er { $tolerance } af servicebehovet
robustness-regret-means = Største fortrydelse: så meget bedre ville den bedste plan højst have klaret sig i samme kørsel, målt på { $measure }
robustness-bars-mean = Bjælkerne: rødt er grænserne, gråt er resten af spændet i alle kørsler
robustness-at-least = mindst { $value }
robustness-at-most = højst { $value }
robustness-any = hele spændet
robustness-region-head = { $plan } holder oftest ikke, når { $count ->
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
 }. Vandret akse: andel af kørslerne, hvor planen holder{ $kind ->
    [until] {" "}til { $year }
   *[condition] {""}
}, fra 0 til 100 %. { $values }.
robustness-table = Alle tal står i robustness.csv.
robustness-title-holds = { $plan } holder i { $share } af kørslerne
robustness-fails-means = En plan holder her ikke, når { $condition }

### pictures

pictures-split-derived = Dele af budgettets fordeling på områder er udledt eller antaget

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
report-by-area = Hvad kronerne i hvert område hviler på (den svageste kilde tæller)
report-part = Hvad
report-millions = Mio. kr.
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
help-run-only = Kør kun dette scenarie, ved id eller navn; kan gives flere gange
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
help-arg-licences = Vis, hvis arbejde programmet består af, og på hvilke vilkår
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
ensemble-line = { $percent } % ({ $done } af { count-runs })
ensemble-title = Ensemble: { count-runs } af hver plan ({ $design }, frø { $seed })
ensemble-design-factorial = gitter
ensemble-design-monte-carlo = Monte Carlo
ensemble-design-latin-hypercube = latinsk hyperkubus
ensemble-design-sobol = Sobol
ensemble-gap = Gab { $year } (p10–p90)
ensemble-share-above = Over { $tolerance }
ensemble-coverage = Laveste dækning { $year } (p10–p90)
ensemble-first = Først over, typisk
ensemble-foot = Mio. kr. i { $year }-priser; median og i parentes det, som 8 af 10 kørsler ligger imellem. "Over": andel af kørslerne med et gab over { $tolerance } af servicebehovet.
ensemble-optimum = Planer med reglen `optimal` deler pengene ens i alle kørsler: som det er bedst i scenariet «{ $scenario }».
ensemble-enough = Kørslerne er nok: fejlen på gabet { $year } er højst { $error } af spændet fra p05 til p95 (grænse { $precision }).
ensemble-not-enough = For få kørsler: fejlen på gabet { $year } er { $error } af spændet fra p05 til p95 (grænse { $precision }); det kræver omkring { $needed } kørsler.
ensemble-too-few = For få kørsler til at sige, hvor sikre tallene er: { count-runs } er under { $fewest }.
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
diag-part-unreadable = { diag-file-unreadable }
diag-part-unreadable-help = skriv den mappe, som `pejl ensemble --shard` efterlod, eller filen part.pejl i den
diag-not-a-part = `{ $path }` er ikke en del af et ensemble
diag-not-a-part-help = { diag-part-unreadable-help }
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
diag-part-other-format = `{ $path }` er lavet af en anden udgave af Pejl, hvis dele denne ikke læser
diag-part-other-format-help = lav alle dele af ensemblet med en og samme udgave af Pejl, og læg dem sammen med den
help-ensemble = Træk meget mange scenarier, kør hver plan på dem alle, og efterlad kvantiler
help-ensemble-example = Eksempel:
    {"  "}pejl ensemble scenarios/viborg --runs 100000 --seed 7
    {"  "}pejl ensemble scenarios/viborg --shard 2/7 --out dele/2

    Ctrl-C standser inden for et sekund; samme kommando med --resume fortsætter.
    En plan med reglen `optimal` løses én gang, i basisscenariet, og dens andele gælder i alle træk; indsatser under `choose`
    vælges også én gang.
    Kørsel 4.711 for sig, med alle tabeller: pejl run scenarios/viborg --draw 4711
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

figure-need-dkk = { head-need }
figure-transfer-dkk = Overførsler
figure-frame-dkk = { head-frame }
figure-gap-dkk = { head-gap }
figure-coverage = { head-coverage }
figure-unserved-persons = Uden hjælp
figure-need-fte = Årsværk, der er brug for
figure-funded-fte = Årsværk, der er penge til
figure-available-fte = Årsværk til rådighed
figure-gap-fte = Årsværk, der mangler
figure-volume = Mængde
figure-cost-dkk = Udgift
figure-fte = Årsværk
figure-persons-unserved = Brugere uden hjælp
figure-unmet-need-dkk = { head-unmet-need }
figure-accumulated-gap-dkk = { book-accumulated }
figure-worst-gap-dkk = Værste år
figure-weakest-coverage = Svageste område
figure-decision-weakest-coverage = Svageste område { $year }
figure-lowest-coverage = { head-lowest-coverage }
figure-decision-coverage = Dækning { $year }
figure-unserved-person-years = Uden hjælp, personår
figure-decision-unserved-persons = Uden hjælp { $year }
figure-unfilled-fte-years = Ubesatte årsværk
figure-decision-unfilled-fte = Ubesatte { $year }
figure-money-difference-dkk = Penge mod reference
figure-decision-money-difference-dkk = Penge mod reference { $year }
figure-coverage-difference = Dækning mod reference
figure-decision-coverage-difference = Dækning mod reference { $year }
figure-losing-areas = Tabere
figure-policies-kept-share = Løfter holdt
figure-adequate-years = Holder til
compare-rule-mean = { book-mean }
compare-rule-p10 = p10
compare-rule-p50 = p50
compare-rule-p90 = p90
compare-rule-worst = Værste fremtid
compare-rule-best = Bedste fremtid
compare-rule-hurwicz = Hurwicz { $alpha }
compare-rule-largest-regret = { head-largest-regret }
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
compare-disagree = { $of ->
    [one] De to planer bytter plads: «{ $first }» sætter «{ $a }» over «{ $b }», «{ $second }» omvendt.
   *[other] Uenighed om { $count } af { $of } par planer: «{ $first }» sætter { $count ->
        [one] {""}
       *[other] fx{" "}
    }«{ $a }» over «{ $b }», «{ $second }» omvendt.
}
compare-disagree-more = { $count ->
    [one] Der er { $count } par til, som er uenige; rækkefølgerne står i compare.csv.
   *[other] Der er { $count } par til, som er uenige; rækkefølgerne står i compare.csv.
}
compare-with-reference = «{ $reference }» er med som den plan, de andre måles mod; den tæller også i rækkefølger og par.
compare-pareto = Ingen anden plan slår { $plans } (målt på { $measures }).
compare-pareto-mean = Ingen anden plan slår { $plans } (gennemsnit af { $measures }).
compare-foot =
    Alle år er { $from }–{ $to }. «Tabere»: områder med lavere dækning end under «{ $reference }», i gennemsnit over årene.
    «Holder til»: sidste år, før et krav brydes eller gabet er over { $tolerance } af servicebehovet.
    «Fortrydelse»: det, den bedste af planerne ville have gjort bedre i samme fremtid.
compare-until = --until skal ligge fra { $from } til { $to }
compare-too-many-runs = { $runs } kørsler fylder for meget: med disse planer og mål er der plads til { $most } (1 GiB). Vælg færre med --runs, eller nævn færre planer
help-compare = Sæt planer op mod hinanden: mål, rækkefølger, og hvordan de står sig i mange fremtider
help-compare-example = Eksempel:
    {"  "}pejl compare scenarios/viborg today equal_coverage --against today
    {"  "}pejl compare scenarios/viborg --measure weakest_coverage,lowest_coverage.elderly

    Over mange fremtider måles planerne i de samme, så fortrydelse er mod den bedste plan i hver.
help-compare-plans = Planerne, der sammenlignes, ved id eller navn; alle, hvis ingen nævnes
help-compare-against = Planen, de andre måles mod, ved id eller navn; studiets første, hvis den ikke nævnes
help-compare-measure = Mål, der ses på over mange fremtider; flere med komma. unmet_need_dkk,weakest_coverage, hvis intet nævnes
help-compare-pareto = Mål, som planer slår hinanden på: mindst lige så god på dem alle og bedre på et; flere med komma
help-compare-alpha = Hurwicz: hvor meget den bedste fremtid vejer mod den værste, 0 til 1; 0.5, hvis intet nævnes
help-compare-until = En plan holder i en fremtid, hvis den gør det til og med dette år; beslutningsåret, hvis intet nævnes
help-compare-scenario = Kun dette scenarie, ved id eller navn, og intet ensemble uden --runs; kan gives flere gange

### numbers that are asked about

outcome-need-dkk = behovet
outcome-transfer-dkk = overførslerne
outcome-frame-dkk = rammen
outcome-gap-dkk = gabet
outcome-coverage = dækningsgraden
outcome-unserved-persons = antallet uden hjælp
outcome-need-fte = behovet for årsværk
outcome-funded-fte = årsværkene, der er penge til
outcome-available-fte = årsværkene, der er hænder til
outcome-gap-fte = de manglende årsværk
outcome-volume = mængden
outcome-cost-dkk = udgiften
outcome-fte = årsværkene
outcome-persons-unserved = antallet af brugere uden hjælp
outcome-in-year = { $name } i { $year }
outcome-of-area = { $name } i { $year } ({ $area })
outcome-measure = målet «{ $name }»
unit-dkk = kr.
unit-share = %
unit-person-years = personår
unit-persons = personer
unit-fte-years = årsværk
unit-fte = { fte }
unit-areas = områder
unit-years = år
unit-units = enheder
ask-year = året skal ligge fra { $from } til { $to }
ask-needs-reference = `{ $metric }` måles mod studiets første plan, `{ $reference }`; vælg en anden med --plan
help-arg-plan = Planen, ved id eller navn; studiets første, hvis den ikke nævnes
help-arg-metric = Tallet, der spørges om, ved nøgle eller navn: en kolonne i gap.csv eller services.csv eller et mål i compare.csv; ellers gap_dkk
help-arg-service = Ydelsen eller overførslen, til et tal fra services.csv; ved id eller navn
help-arg-area = Området, ved id eller navn, eller `total` (i alt); ellers `total`
help-arg-runs = Træk i hver kombination af scenarier i stedet for studiets
help-arg-scenario = Scenariet, ved id eller navn; ellers det, ensemblet trækkes om, eller det første
help-arg-year = Året; beslutningsåret, hvis det ikke nævnes
help-arg-seed = Det, tilfældige tal kommer af, i stedet for studiets
help-arg-out = Mappen til resultatet; out/STUDIE- og kommandoens navn, hvis den ikke nævnes

### sensitivity

sensitivity-factors = studiets ensemble.toml har { $count ->
    [one] én uvis faktor
   *[other] { $count } uvisse faktorer
}; der skal være fra 1 til { $most }
sensitivity-correlated = Studiet lader nogle faktorer følges ad. Her trækkes de hver for sig: usikkerhed kan ikke deles ud på faktorer, der flytter sig sammen
sensitivity-combinations = Studiet lægger scenarier oven på hinanden. Her regnes kun på { $scenario }
sensitivity-not-a-power = Antallet af rækker er ingen potens af to: med { $near } ligger punkterne jævnere
sensitivity-explains = { $factor } forklarer { $share } af usikkerheden om { $outcome } under planen «{ $plan }» (95 %-interval { $interval }).
sensitivity-explains-tied = { $factor } forklarer { $share } af usikkerheden om { $outcome } under planen «{ $plan }» (95 %-interval { $interval }), men kan ikke skelnes fra den næste.
sensitivity-explains-also = { $factor } forklarer { $share } ({ $interval }).
sensitivity-together = Hver for sig forklarer faktorerne { $share }; resten opstår, når flere af dem flytter sig sammen.
sensitivity-negligible = { $count ->
    [one] Én faktor forklarer under 1 % og kan lige så godt stå fast.
   *[other] { $count } faktorer forklarer hver under 1 % og kan lige så godt stå fast.
}
sensitivity-does-not-vary = Ingen af de uvisse faktorer flytter { $outcome } under planen «{ $plan }».
sensitivity-swings = Er alt andet som i scenariet, går { $outcome } fra { $low } til { $high }, når faktoren «{ $factor }» går fra p10 til p90 ({ $range }).
sensitivity-screened = En screening med { $walks } gange ét skridt ad gangen (Morris) finder den største virkning af { $factor }: i gennemsnit { $effect } over hele spændet, med en spredning på { $sigma }.
sensitivity-settled = Intervallerne er højst { $widest } procentpoint brede: { $rows } rækker er nok.
sensitivity-not-settled = Det bredeste interval er { $widest } procentpoint, over grænsen på { $limit }: { $rows } rækker er for få. Prøv --runs { $needed }.
sensitivity-range = p10 til p90
sensitivity-at-low = ved p10
sensitivity-at-high = ved p90
sensitivity-first = Alene (95 %)
sensitivity-total = I alt (95 %)
sensitivity-mu-star = Morris μ*
sensitivity-title-none = Følsomheden af { $outcome } kan ikke vises
sensitivity-title-first = { $factor } forklarer { $share } af usikkerheden om { $outcome }
sensitivity-title-first-short = { $factor } forklarer { $share } af usikkerheden
sensitivity-title-unnamed = Én antagelse forklarer { $share } af usikkerheden
sensitivity-title-two = { $factor } og { $second } betyder mest for { $outcome }
sensitivity-title-two-short = To antagelser betyder lige meget for { $outcome }
sensitivity-title-swing = { $factor } flytter { $outcome } mest: { $amount }
sensitivity-title-swing-short = Én antagelse flytter { $outcome } { $amount }
sensitivity-title-nothing = Ingen af antagelserne flytter { $outcome }
sensitivity-title-nothing-short = Ingen af antagelserne flytter tallet
sensitivity-measure = Hvor meget hver antagelse flytter { $outcome }
sensitivity-measure-both = Hvor meget hver antagelse flytter { $outcome }, og hvor meget af usikkerheden den forklarer
sensitivity-range-means = Spændet efter navnet er fra p10 til p90: i én kørsel ud af ti er tallet lavere, i én højere
sensitivity-total-means = Forklaret usikkerhed er Sobols totalindeks: andelen af variansen, alene og sammen med andre
sensitivity-swing-head = Når den ene flyttes, { $unit }
sensitivity-part-head = Forklarer af usikkerheden
sensitivity-key-scenario = i scenariet: { $value }
sensitivity-key-interval = 95 %-interval
sensitivity-key-first = alene
sensitivity-rest = { $count ->
    [one] Én faktor mere forklarer { $most }.
   *[other] { $count } øvrige faktorer forklarer hver højst { $most }.
}
sensitivity-rest-swing = { $count ->
    [one] Én faktor mere flytter tallet { $most }.
   *[other] { $count } øvrige faktorer flytter hver højst tallet { $most }.
}
sensitivity-value = { $factor } ({ $range }): fra { $low } til { $high }
sensitivity-value-both = { $factor } ({ $range }): fra { $low } til { $high }, { $share } af usikkerheden
sensitivity-description = Søjlediagram med { $count ->
    [one] én antagelse
   *[other] { $count } antagelser, den vigtigste øverst
 }: hvor meget hver flytter { $outcome }. { $values }. Alle tal står i sensitivity.csv.
help-sensitivity = Hvad ville ændre et tal: hvor meget af usikkerheden hver faktor forklarer (Sobol, Morris, én ad gangen)
help-sensitivity-example = Eksempel:
    {"  "}pejl sensitivity scenarios/viborg --metric gap_dkk --year 2040 --plan today
    {"  "}pejl sensitivity scenarios/viborg --metric coverage --area elderly --method morris
help-sensitivity-method = Hvordan: `sobol`, `morris`, `tornado`, flere med komma; ellers alle. Én ad gangen (`tornado`) er altid med
help-sensitivity-runs = Rækker i Sobol-matricerne, helst en potens af to; ellers 2048. Hver række er to kørsler og én pr. faktor
help-sensitivity-walks = Ture i Morris-screeningen; ellers 100. Hver tur er én kørsel og én pr. faktor

### plot

help-plot = Tegn studiets billeder, eller nogle af dem, i hver størrelse og på hvert sprog
help-plot-example = Eksempel:
    {"  "}pejl plot scenarios/viborg
    {"  "}pejl plot scenarios/viborg need_frame gap_fan --sizes all --both
    {"  "}pejl plot scenarios/viborg need_frame drivers --area elderly --plan lean --scenario central
help-plot-pictures = Billederne: need_frame, gap_fan, area_gaps, drivers, plans, coverage, staff, population, unserved, sensitivity, robustness, break_even; alle, som studiet har, hvis ingen nævnes
help-plot-sizes = Størrelse: `standard` (1200 × 675), `half` (720 × 540), `tall` (900 × 1200) eller `all`, flere med komma; ellers `standard`
help-plot-both = På dansk og engelsk, hver i sin mappe
help-plot-scenario = Scenariet på billeder af ét scenarie; ellers det, ensemblet trækkes om, eller det første
help-plot-plan = Planen på billeder af én plan; ellers studiets første
help-plot-area = Området på need_frame, gap_fan, drivers, sensitivity og seek; ellers `total`. De andre billeder viser alle områder
plot-nothing-for = Studiet har intet til billedet `{ $picture }`, og det er ikke tegnet.
plot-done = { $pictures ->
    [one] Ét billede
   *[other] { $pictures } billeder
} på { $seconds } s. Alt ligger i { $folder } (kørsel { $digest }).

### discover

discover-fails = Planen «{ $plan }» svigter i { $share } af { count-futures }: { $condition }.
discover-never = Planen «{ $plan }» svigter ikke i { $runs ->
    [one] den ene fremtid, der er: det gælder ikke
   *[other] nogen af { $runs } fremtider: i ingen af dem gælder
}, at { $condition }.
discover-always = Planen «{ $plan }» svigter i { $runs ->
    [one] den ene fremtid, der er
    [2] begge fremtider
   *[other] alle { $runs } fremtider
}: { $condition }.
discover-box = Den svigter i { $density } af de fremtider, hvor { $conditions }. Her ligger { $coverage } af alle de fremtider, hvor den svigter ({ $mass } af alle fremtider).
discover-box-more = Af resten svigter den i { $density } af de fremtider, hvor { $conditions }. Her ligger { $coverage } af alle de fremtider, hvor den svigter ({ $mass } af alle fremtider).
discover-no-box = Ingen grænser på faktorerne skiller de fremtider ud, hvor planen svigter: de ligger spredt over det hele, eller næsten alle fremtider svigter.
discover-together = Tilsammen rummer de { $coverage } af de fremtider, hvor planen svigter.
discover-at-least = { $factor } er mindst { $value }
discover-at-most = { $factor } er højst { $value }
discover-between = { $factor } ligger fra { $low } til { $high }
discover-above = { $outcome } er over { $limit }
discover-above-need = { $outcome } er over { $limit } af { $of ->
    [services] servicebehovet
   *[all] behovet
}
discover-below = { $outcome } er under { $limit }
discover-below-need = { $outcome } er under { $limit } af { $of ->
    [services] servicebehovet
   *[all] behovet
}
discover-fails-word = `{ $word }` er ingen grænse: skriv `over` eller `under` og et tal, som i "over 5 %", "under 0,95" eller "over 0,02 af servicebehovet"
discover-fails-need = `{ $metric }` har intet behov at være en andel af
discover-no-usual = der er ingen fast grænse for `{ $metric }`: sig med --fails, hvornår planen svigter, som i --fails "over 100e6"
discover-combinations = Studiet lægger scenarier oven på hinanden. De er ingen faktor her: alle kørsler ses under ét
discover-kept-cannot = `{ $file }` kan kun læses af en Pejl, der er bygget med `parquet`; en CSV-fil kan læses altid
discover-kept-read = `{ $file }` kan ikke læses: { $why }
discover-kept-no-file = `{ $file }` er ikke en fil: en mappe, et rør eller en enhed kan ikke læses
discover-kept-damaged = `{ $file }` er beskadiget eller er en Parquet-fil fra et andet program eller en ældre udgave af Pejl: dens digest mangler eller passer ikke. Kopiér den igen fra den maskine, der lavede den, lav den igen med `pejl ensemble --keep`, eller giv en CSV-fil
discover-kept-no-text = `{ $file }`, linje { $line }, er ikke tekst i UTF-8; gem den som CSV i UTF-8, eller giv en Parquet-fil fra `pejl ensemble --keep`
discover-kept-long-line = `{ $file }`, linje { $line }, er længere end { $megabytes } MB; her ventes en CSV-fil med en række for hver kørsel
discover-kept-too-many = `{ $file }` har mere end { $millions } millioner tal for planen og året; giv en fil med færre kørsler eller færre kolonner
discover-kept-column = `{ $file }` har ingen kolonne `{ $column }`; der er: { $known }
discover-kept-number = `{ $file }`, linje { $line }, kolonne `{ $column }`: `{ $found }` er ikke et tal
discover-kept-cells = `{ $file }`, linje { $line }: der er { $found } celler, men { $expected } kolonner
discover-kept-years = `{ $file }` har en række for hvert år, men `{ $column }` gælder alle år; giv en fil med en række for hver kørsel og uden kolonnen `year`
discover-kept-rows = `{ $file }` har ingen rækker for { $plan } i { $year }
discover-kept-factors = `{ $file }` har ingen kolonner med faktorer
help-discover = Hvornår svigter en plan: hvilke spænd af de uvisse faktorer dens svigtende kørsler har til fælles (PRIM)
help-discover-example = Eksempel:
    {"  "}pejl discover scenarios/viborg --plan today
    {"  "}pejl discover scenarios/viborg --plan today --metric coverage --area elderly --year 2030 --fails "under 0,9"
    {"  "}pejl discover scenarios/viborg --kept runs.parquet --year 2040 --fails "over 20 % af servicebehovet"
help-discover-fails = Hvornår planen svigter: `over` eller `under` et tal, evt. "af servicebehovet". Ellers: et gab over studiets tolerance, dækning under 95 %
help-discover-runs = Kørsler i stedet for studiets
help-discover-kept = Se på kørsler i en fil fra `pejl ensemble --keep`, eller i en CSV-fil, i stedet for at lave dem
help-discover-density = Vælg den største boks, hvor mindst denne andel af kørslerne svigter; ellers den, der er bedst på dækning og tæthed sammen
help-discover-peel = Andel af boksens kørsler, som hvert skridt skræller af; ellers 0.05
help-discover-mass = Mindste andel af alle kørsler i en boks; ellers 0.05
help-discover-boxes = Højst så mange bokse; ellers 3

### seek

knob-lean = LEAN om året
knob-restructuring = Besparelse ved omlægning
knob-overhead = Besparelse på stabe
knob-take-up = Deltagelse i { $kind }
knob-effect = Effekt af { $kind }
seek-goal-close = lukke { $outcome }
seek-goal-cover = dække { $outcome }
seek-goal-at-most = holde { $outcome } på højst { $target }
seek-goal-at-least = holde { $outcome } på mindst { $target }
seek-in-scenario = i scenariet «{ $scenario }»
seek-in-share = i mindst { $share } af { count-futures }
seek-reach-any = hvad som helst
seek-reach-at-least = mindst { $low }
seek-reach-at-most = højst { $high }
seek-reach-between = fra { $low } til { $high }
seek-now = { $outcome } er { $amount } under planen «{ $plan }» { $place }, som studiet er.
seek-now-with = { $outcome } er { $amount } under planen «{ $plan }» { $place }, som studiet er («{ $knob }»: { $value }).
seek-takes = For at { $goal } skal «{ $knob }» være { $reach }. Der er søgt fra { $range }.
seek-everywhere = «{ $knob }» kan være { $reach } i spændet { $range }: det er overalt nok til at { $goal }.
seek-nothing = Intet i spændet { $range } for «{ $knob }» er nok til at { $goal }. Nærmest kommer { $value }; da er { $outcome } { $amount }, { $missing } fra målet.
seek-nothing-nearer = Intet i spændet { $range } for «{ $knob }» er nok til at { $goal }, og intet i det bringer tallet nærmere målet, end det er nu: { $outcome } er { $amount }, { $missing } fra målet.
seek-held = { $knob } holdes fast på det tal, der prøves, i alle fremtider; det, ensemblet ellers trækker, er uændret
seek-same-knob = `{ $knob }` er det samme som det første, eller en del af det
seek-range = spændet for `{ $knob }` skal gå opad og ligge fra { $least } til { $most }
seek-too-many-ends = --from og --to kan gives én gang for hvert, der skrues på
seek-no-target = der er intet fast mål for `{ $metric }`: sig det med --target
seek-share-means = Tallet er det, som { $place } ikke er dårligere end
seek-frontier-description = Linjediagram. Vandret akse: { $x }. Lodret akse: { $y }. Alle tal står i frontier.csv.
seek-frontier-takes = For at { $goal }, når «{ $knob }» er { $x }, skal «{ $second }» være { $reach }.
seek-frontier-any = Når «{ $knob }» er { $x }, er målet nået, hvad «{ $second }» end er.
seek-frontier-nothing = Intet i spændene er nok til at { $goal }, hverken «{ $knob }» fra { $low } til { $high } eller «{ $second }».
seek-frontier-partly = For { $count } af { $all } prøvede tal for det første er intet i det andets spænd nok.
seek-frontier-title = { $second }, der skal til, alt efter { $first }
seek-frontier-title-short = Så meget skal der til af det andet
seek-frontier-subtitle = For at { $goal } { $place }, { $study }
seek-frontier-means = Hvor linjen mangler, er enten intet i det lodrette spænd nok, eller alt
seek-frontier-no-line = For intet af tallene er der en grænse i det andets spænd: enten er alt nok, eller intet
help-seek = Hvad skal der til: det tal for en faktor eller et greb, hvor et mål er nået
help-seek-example = Eksempel:
    {"  "}pejl seek scenarios/viborg frame_growth --year 2030
    {"  "}pejl seek scenarios/viborg lean --from 0 --to 2% --metric coverage --target 0.95 --plan lean --share 0.9
    {"  "}pejl seek scenarios/viborg frame_growth lean --from -1% --to 2% --from 0 --to 2% --year 2030
help-seek-knobs = Det, der skrues på: en faktor fra scenarios.toml (evt. med .OMRÅDE) eller et greb i planen: lean, restructuring, overhead (evt. .OMRÅDE), rehabilitation.take_up, technology.effect, … (evt. .YDELSE). To giver en grænselinje
help-seek-from = Det mindste, det må være; én gang for hvert. Ellers det mindste, filerne tillader
help-seek-to = Det højeste, det må være; én gang for hvert. Ellers det højeste, filerne tillader
help-seek-target = Målet: et gab på højst så meget, en dækning på mindst så meget. Ellers gab 0 og dækning 0,95
help-seek-share = I mindst denne andel af ensemblet i stedet for i ét scenarie
help-seek-runs = Med --share: kørsler i stedet for studiets

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
plans-covered = { $area } { $share } til
plans-weakest = Svagest { $year }
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
plans-foot-draws = «Gab { $year }»: scenariet (8 af 10 kørsler); «Over»: andel af kørslerne.
summary-cut-floors = Gulvene holder ikke hele vejen: { $plans }.
summary-cut-floors-here = «{ $plan }» fra { $year }
summary-cut-floors-plan = «{ $plan }» fra { $year } her, tidligst { $earliest } ({ $count } scenarier)
summary-cut-floors-some = «{ $plan }» tidligst { $earliest } ({ $count ->
    [one] { $count } scenarie
   *[other] { $count } scenarier
})
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
plan-words-optimal = Fordeling: den, der giver mindst vægtet mangel over alle år (vægte: { $weights }){ $has-floors ->
    [yes] , med gulv under { $floors }
   *[no] {""}
}{ $has-most ->
    [yes] ; ingen andel flytter mere end { $most } af pengene om året
   *[no] {""}
}
plan-words-ramp = { $years ->
    [0] fra { $from }
    [1] fra { $from }
   *[other] over { $years } år fra { $from }
}
plan-words-lean = LEAN, { $area }: { $rate } om året { $years }, højst { $cap } i alt
plan-words-restructuring = Omstilling, { $area }: { $cost } i { $years ->
    [one] ét år
   *[other] hvert af { $years } år
} fra { $from }; sparer { $saving } { $ramp }
plan-words-overhead = Stabe, sparet af puljen: { $saving }, { $ramp }; engangsudgift { $transition }
plan-words-rehabilitation = Rehabilitering
plan-words-technology = Velfærdsteknologi
plan-words-civil-society = Civilsamfund
plan-words-comes-true = { $words }; heraf regnes { $share } at blive til noget
plan-words-demand = { $kind }, { $service }: { $take_up } deltager og bruger { $effect } mindre, { $ramp }; aldrig under { $floor } af forbruget
plan-words-staff = Personale, { $area }: { $what }, { $ramp }
plan-words-pay = løntillæg { $value }
plan-words-turnover = { $value } færre, der rejser
plan-words-absence = { $value } mindre fravær
plan-words-initiative = Indsats { $years }{ $picked ->
    [yes] , valgt af Pejl
   *[no] {""}
}: { $initiative }; { $area } betaler om året { $cost }
plan-words-years = { $ends ->
    [yes] i { $from }–{ $until }
   *[no] fra { $from }
}
plan-words-elasticity = { $value } færre rejser for hver procent
plan-words-choose = Pejl vælger indsatser mellem { $among }; de må koste { $limit } om året

### fit

fit-title = Dødsrater for kvinder og mænd sammen (Lee–Carter, Li–Lee) af dødsfald { $from }–{ $until }, alder { $youngest }–{ $oldest }, den sidste åben
fit-cells = I { $cells } af { $all } celler døde ingen; de deler rate med den nærmeste alder, hvor nogen døde.
fit-explained = Forklaret bevægelse i raternes logaritmer: fælles indeks { $common } af begge køn lagt sammen; med kønnets eget indeks { $women } af kvinders og { $men } af mænds.
fit-drift = Det fælles indeks går { $drift } om året (standardfejl { $error }; et enkelt års udsving { $innovation }).
fit-held = { $sex ->
    [f] Kvinders
   *[m] Mænds
} eget indeks ville ikke vende tilbage; dets hukommelse holdes på { $memory } om året.
fit-place = Udvikling og aldersmønster er fra { $country }; stedet har sit eget niveau for dødeligheden, så vidt dets dødsfald viser et:
fit-place-level = { $sex ->
    [f] Kvinder
    [m] Mænd
   *[b] Tilsammen
}: { $deaths } dødsfald { $from }–{ $until }, { $expected } efter landets rater; niveau { $level } (landets er 1, standardfejl { $error }), heraf { $own } fra stedets egne dødsfald
fit-expectancy = Restlevetid, år
fit-fertility = Samlet fertilitet var { $last } i { $year } og går mod { $end }; den beholder { $memory } af afstanden om året (standardfejl { $error }; et enkelt års udsving { $innovation }).
fit-migration = Nettotilflytning pr. 1.000 indbyggere var { $last } i { $year } og går mod { $end }; den beholder { $memory } af afstanden om året (standardfejl { $error }; et enkelt års udsving { $innovation }).
fit-series-held = { $what ->
    [fertility] Den samlede fertilitet
   *[migration] Nettotilflytningen
} ville ikke vende tilbage; dens hukommelse holdes på { $memory } om året.
fit-correlation = De årlige fejl for fertilitet og nettotilflytning har korrelationen { $correlation }.
fit-row = { $sex ->
    [f] Kvinder, { $age } år
   *[m] Mænd, { $age } år
}, { $by ->
    [li_lee] Li–Lee
   *[index] ét indeks
}
fit-foot = I parentes: 80 af 100 fremtider efter hver regel. «Ét indeks» er det, ensembler trækkes af: alle rater følger ét indeks, hvis hældning vandrer. Hvad en regel selv tager fejl af, er ikke med.
fit-foot-tried = Hvordan den regel og almindelig Lee–Carter forudsagde år, der siden er kendt, står i src/docs/decisions/0011-intervals.md og src/docs/fit.md.
fit-charts-written = Billedet af, hvor dødsfald afviger fra tilpasningen, ligger i { $folder }.
fit-charts-not-ours = { $folder } rummer andre filer end et tidligere billede; Pejl tømmer den ikke. Vælg en anden mappe med --charts.
fit-charts-hold-fit = { $folder } bliver skiftet helt ud; { $file } kan ikke ligge i den. Vælg en anden mappe med --charts.
fit-written = Skrevet til { $file }.
fit-nothing = intet er skrevet
fit-not-ours = { $file } er ikke en tidligere tilpasning fra Pejl; vælg en anden fil med --out.
fit-no-window = { $table } har årene { $from }–{ $until } og alderen { $youngest }–{ $oldest }; --from, --until og --ages skal holde sig inden for dem, og mindst { $least } år skal være med
diag-deaths-without-exposure = { $deaths } døde, hvor ingen levede
diag-deaths-without-exposure-help = skriv, hvor mange år alle tilsammen levede i den alder, i kolonnen `person_years`
diag-deaths-beyond-lives = { $deaths } døde, hvor der kun blev levet { $lived } år
diag-deaths-beyond-lives-help = over to døde for hvert levet år kan ikke lade sig gøre i nogen alder; se efter, om kolonnerne er byttet om, eller et ciffer er for meget
diag-too-few-years = { $which ->
    [chosen] tabellen har { $count } af de år, der tilpasses til; der skal mindst { $least } til
   *[all] tabellen har { $count } år; der skal mindst { $least } til
}
diag-too-few-years-help = tilføj år; af færre kan ingen se, hvor sikker en bevægelse er
diag-year-without-deaths = { $sex ->
    [f] ingen kvinde døde i { $year }
    [m] ingen mand døde i { $year }
   *[b] ingen i de valgte aldre døde i { $year }
}
diag-year-without-deaths-help = er året med i tabellen, før dødsfaldene er talt? Vælg ellers flere aldre eller færre år
diag-too-few-deaths = for få dødsfald til en egen tilpasning: { $deaths } om året, og i { $share } af aldrene og årene døde ingen
diag-too-few-deaths-help = brug landets: med `--country LAND.csv`, en tabel med de samme kolonner, er udvikling og aldersmønster landets, og stedet har sit eget niveau
diag-too-few-deaths-note = rater for enkelte aldre ville være tilfældige, og med dem restlevetiden
diag-country-lacks = landets tabel har årene { $from }–{ $until } og aldrene { $youngest }–{ $oldest }, og stedets { $place_from }–{ $place_until } og { $place_youngest }–{ $place_oldest }
diag-country-lacks-help = landets tabel skal have alle stedets år og aldre og mindst { $least } år til og med stedets sidste; giv en længere tabel, eller vælg år, som begge har, med --from og --until
diag-many-empty-cells = i { $share } af aldrene og årene døde ingen: hældninger, indekser og rater for enkelte aldre er meget tilfældige
diag-many-empty-cells-help = med `--country LAND.csv`, landets dødsfald i de samme kolonner, er udvikling og aldersmønster landets, og stedet har sit eget niveau
diag-no-index = dødsraterne har ingen fælles bevægelse over årene
diag-no-index-help = de står stille, eller de stiger i nogle aldre så meget, som de falder i andre; vælg andre år eller aldre med --from, --until og --ages
diag-no-refit = intet indeks giver så mange døde, som der var i { $year }
diag-no-refit-help = stedet er måske for lille: med få døde i hver alder kan intet indeks findes. Giv landets dødsfald med --country, eller ret tallene for { $year }, hvis de ikke passer til de andre år
residuals-title = { $group ->
    [births] { $sex ->
        [f] Kvinder
       *[m] Mænd
    } født { $years } døde { $share } { $side ->
        [less] sjældnere
       *[more] oftere
    }, end tilpasningen siger
   *[years] I { $years } døde { $sex ->
        [f] kvinder
       *[m] mænd
    } { $share } { $side ->
        [less] sjældnere
       *[more] oftere
    }, end tilpasningen siger
}
residuals-title-chance = Ingen år og ingen fødselsårgange afviger fra tilpasningen ud over det tilfældige
residuals-title-none = Dødsfald mod tilpasningen kan ikke vises
residuals-subtitle = Observerede dødsfald mod tilpasningen (Li–Lee), i standardafvigelser af tilfældig variation; alder { $youngest }–{ $oldest } opad, { $years } hen ad siden
residuals-sex = { $sex ->
    [f] Kvinder
   *[m] Mænd
}
residuals-key-less = Færre døde end tilpasset
residuals-key-more = Flere døde (med prik)
residuals-cell = En celle er { $years ->
    [one] ét år
   *[other] { $years } år
} og { $ages ->
    [one] ét alderstrin
   *[other] { $ages } alderstrin
}; den sidste alder er åben
residuals-outlined = { $group ->
    [births] Mellem stregerne: { $sex ->
        [f] kvinder
       *[m] mænd
    }, hvis år minus alder er { $years }
   *[years] Mellem stregerne: { $years }
}
residuals-most = { $sex ->
    [f] kvinder
   *[m] mænd
} { $years }, alder { $ages }: { $deviation }
residuals-description = Varmekort over kvinder og mænd efter år, { $from }–{ $until }, og alder, { $youngest }–{ $oldest }: observerede dødsfald minus tilpasningens, i standardafvigelser af tilfældig variation. { $share } af cellerne ligger mere end to fra tilpasningen; tilfældigheder alene giver en ud af tyve. Længst væk: { $most }. Alle tal er i residuals.csv.
diag-series-ends-early = tabellen slutter i { $last }, og dødsfaldene tilpasses til og med { $until }
diag-series-ends-early-help = tilføj årene efter { $last }, eller slut alle tabeller dér med --until { $last }: det, der skal fortsætte sammen, skal fortsætte fra det samme år
diag-no-births = raterne for { $year } giver tilsammen 0, og 0 har ingen logaritme
diag-no-births-help = skriv antal børn pr. kvinde i { $year }, eller vælg andre år med --from og --until
diag-residents-missing = nettotilflytningen i { $years } har ingen indbyggere at blive målt mod
diag-residents-missing-help = tilføj en kolonne `residents` med, hvor mange der boede der, eller begynd i { $first }, det første år i tabellen med dødsfald, med --from { $first }
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
diag-fit-contradicts-help = { diag-fit-weights-help }
diag-fit-after-base = tilpasningen kender år efter studiets basisår: til og med { $last }, hvor basisåret er { $base }
diag-fit-after-base-help = til en fremskrivning fra { $base } lav den igen med `--until { $base }`; ellers ser studiet ind i den fremtid, det skal ramme
diag-bad-age-group = `{ $word }` er ikke en aldersgruppe
diag-bad-age-group-help = skriv `0-2`, `90+`, `67` eller `total`
diag-vintage-unclear = { $covering ->
    [0] filen har flere prognoseårgange, og ingen af dem har alle år { $from }–{ $to }
   *[other] filen har flere prognoseårgange, og { $covering } af dem har alle år { $from }–{ $to }
}
diag-vintage-unclear-note = årgangene er { $vintages }
diag-vintage-unclear-help = skriv under [data] i model.toml, hvilken der gælder, fx `population_forecast_vintage = "{ $first }"`
diag-vintage-unclear-also = den første årgang begynder her
diag-forecast-elsewhere = prognosen har intet tal for årene { $from }–{ $to }
diag-forecast-elsewhere-help = tag en prognose, der har studiets år, eller slet `population_forecast` i model.toml
diag-groups-do-not-add-up = `{ $group }` er { $persons } personer i { $year }, men grupperne i den er { $sum } tilsammen
diag-groups-do-not-add-up-label = { $off } fra summen af { $within }
diag-groups-do-not-add-up-also = den første af dem
diag-groups-do-not-add-up-note = fremskrivningen kan ikke ramme begge dele; forskelle under en halv person er afrunding
diag-groups-do-not-add-up-help = ret tallene, eller tag rækken for `{ $group }` ud: grupperne i den siger det samme
diag-group-within-is-more = `{ $group }` er { $persons } personer i { $year }, men { $within } i den er { $sum }
diag-group-within-is-more-also = en gruppe i den
diag-group-within-is-more-help = ret tallene: en gruppe kan ikke have flere personer end den gruppe, den ligger i
diag-groups-cannot-be-met = gruppen `{ $group }` kan ikke rammes i { $year } sammen med de grupper, den overlapper
diag-groups-cannot-be-met-label = { $off } personer fra
diag-groups-cannot-be-met-note = de samme borgere tæller med i flere grupper, og grupperne siger ikke det samme om dem
diag-groups-cannot-be-met-help = ret tallene, eller slet en af de grupper, der overlapper
diag-forecast-for-nobody = prognosen har { $persons } personer i `{ $group }` i { $year }, men fremskrivningen har ingen
diag-forecast-for-nobody-note = ingen kan ganges op fra 0
diag-forecast-for-nobody-help = se efter i population.csv og migration.csv, om alderen mangler der, eller slet rækken
diag-scaling-far-off = `{ $cohort }` skal ganges med { $scaling } i { $year } for at ramme prognosen
diag-scaling-far-off-label = fremskrivningen har { $projected } personer, prognosen { $wanted }
diag-scaling-far-off-note = { $count ->
    [one] så langt fra er fremskrivningen ikke rettet til, men skiftet ud; grænserne er 0,5 og 2
   *[other] så langt fra er fremskrivningen ikke rettet til, men skiftet ud; grænserne er 0,5 og 2. Det gælder { $years }
}
diag-scaling-far-off-help = er det den rigtige kommune, årgang og aldersgruppe? ellers ret flytninger, fødsler eller dødelighed, så fremskrivningen kommer nærmere
diag-scaling-large = nogle aldersgrupper skaleres mere end 5 % på ét år for at ramme prognosen; mest `{ $cohort }` i { $year }: ganget med { $scaling }
diag-scaling-large-label = { diag-scaling-far-off-label }
diag-scaling-large-note = { $count ->
    [one] det sker kun det år
   *[other] det sker i { $years }
}; alle tal står i constraint.csv
diag-scaling-large-help = er prognosen nyere end studiets tal, så ret flytninger, fødsler eller dødelighed efter den; et spring i prognosens første år er forskellen til population.csv
help-fit = Tilpas til fortiden, hvordan dødsfald, fødsler og flytninger fortsætter (Lee–Carter, begge køn sammen)
help-fit-example = Eksempel:
    {"  "}pejl fit doedsfald.csv --out fit.toml
    {"  "}pejl fit doedsfald.csv --out fit.toml --from 1990 --ages 0-95
    {"  "}pejl fit doedsfald.csv --out fit.toml --country danmark.csv
    {"  "}pejl fit doedsfald.csv --out fit.toml --fertility fertilitet.csv --migration netto.csv --charts billeder

    Tabellen har kolonnerne year, sex, age, deaths og person_years, og hvert køn og hver alder i hvert år.
help-fit-table = Tabellen med dødsfald og personår
help-fit-out = Filen til tilpasningen (TOML)
help-fit-country = Landets dødsfald og personår, til et sted, der er for lille til en egen tilpasning: udvikling og aldersmønster fra landet, niveauet fra stedet
help-fit-fertility = En tabel med fertilitet: year og rate, eller year, age og rate
help-fit-migration = En tabel med nettotilflytning: year og net_persons, eller year, sex, age og net_persons
help-fit-charts = En mappe til billedet af, hvor dødsfald afviger fra tilpasningen
help-fit-from = Det første år, der tilpasses til; ellers tabellens
help-fit-until = Det sidste år, der tilpasses til; ellers tabellens
help-fit-ages = Aldrene, der tilpasses til, som 0-95; den sidste rummer alle ældre; ellers tabellens

### explain

help-explain = Hvor et tal kommer fra, og hvad der har ændret det: et felt i gap.csv som et træ ned til linjer i filer
help-explain-example = Eksempel:
    {"  "}pejl explain scenarios/viborg gap_dkk --area elderly --year 2030
    {"  "}pejl explain scenarios/viborg gap_dkk --area elderly --year 2030 --against year=2020
    {"  "}pejl explain scenarios/viborg gap_dkk --year 2030 --plan lean --against plan=today --out out/hvorfor
help-explain-metric = Søjlen i gap.csv eller services.csv, ved nøgle eller navn: need_dkk, transfer_dkk, frame_dkk, gap_dkk, coverage, need_fte, funded_fte, available_fte, gap_fte, volume, cost_dkk …
help-explain-year = Året; beslutningsåret, hvis det ikke nævnes
help-explain-against = Del ændringen op på det, der driver den: year=2016, scenario=SCENARIE eller plan=PLAN
help-explain-depth = Så mange led af træet vises; så mange, som der er plads til på en skærm, hvis det ikke nævnes
help-explain-out = Mappen til explain.json, explain.csv, drivers.csv og billedet drivers; intet skrives, hvis den ikke nævnes
help-explain-format = Hvordan svaret og fejl skrives: `text` til mennesker eller `json` til programmer; ellers `text`
explain-unknown-against = `--against { $against }` kan ikke læses; skriv year=2016, scenario=ID eller plan=ID
explain-not-projected = `{ $metric }` findes ikke i dette studie, fordi personale ikke fremskrives
explain-heading = { $metric } · { $area } · { $year } · { $scenario } · { $plan }
explain-more-hidden = { $count ->
    [one] 1 led vises ikke; --depth { $depth } viser mere
   *[other] { $count } led vises ikke; --depth { $depth } viser mere
}
explain-sources = kilde: { $sources }
explain-source-study = studiets eget valg
explain-source-default = ikke sat: programmets standard
explain-files-more = og { $count ->
    [one] ét sted mere
   *[other] { $count } steder mere
}
explain-sentence = { figure-word } { $span ->
    [area] for { $area } er
   *[total] i alt er{ $area }
} { $value } i { $year } («{ $scenario }», «{ $plan }»){ $base ->
    [none] .
   *[other] , { $base }-priser.
}
explain-sentence-parts = Det er { $combine ->
    [difference] { $first } minus { $second }.
    [coverage] { $first } i forhold til { $second }.
    [quotient] { $first } divideret med { $second }.
    [product] { $first } gange { $second }.
   *[sum] { $count ->
        [one] { $first }.
       *[other] { $count } led; størst er { $first } og { $second }.
    }
}
explain-part-of-sum = { $name } ({ $value })
explain-part = { $name } { $value }
explain-drivers-title = Hvad har ændret det fra { $from } til { $to }?
explain-drivers-none = Intet, der driver tallet, er anderledes: { $from } og { $to } er ens.
explain-drivers-sentence = { $kind ->
    [more] Det er { $amount } mere
    [less] Det er { $amount } mindre
   *[same] Det er det samme
} { $between ->
    [year] end i { $from }
    [scenario] end i «{ $from }»
   *[plan] end under «{ $from }»
}: { $parts }{ $others ->
    [none] .
   *[other] ; øvrige { $others }.
}
explain-gap = Gab{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-coverage = Dækningsgrad{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-unserved = Uden hjælp{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-unserved-service = Brugere uden hjælp: { $service }
explain-uncovered = Andel af behovet, der ikke er dækket, { $area }
explain-users = Brugere, talt i hver ydelse, { $area }
explain-users-of-service = Brugere: { $service }
explain-persons-per-unit = Brugere pr. { $unit }
explain-need = Behov{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-service-need = Behov for service{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-transfers = Overførsler{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-transfers-owed = Overførsler efter indsatser, { $area }
explain-transfers-before = Overførsler før indsatser, { $area }
explain-frame = Ramme{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-granted = Områdernes egne dele og tilskud til overførsler
explain-own-part = Egen del af rammen, { $area }
explain-service-budget = Servicebudget i basisåret, { $area }
explain-service-budgets = Servicebudgetter i basisåret
explain-grown-budget = Servicebudget med vækst, { $area }
explain-frame-growth = Rammens vækst siden basisåret, { $area } til { $year }
explain-growth = { $rate } om året, { $from }–{ $to }
explain-compensation = Kompensation for demografi, { $area }
explain-not-compensated = Uden kompensation for demografi { $from }–{ $to }, { $area }
explain-compensated = Kompenseret { $from }–{ $to }, { $area }
explain-compensated-share = Andel, rammen følger { $from }–{ $to }, { $area }
explain-people-change = Demografisk ændring { $from }–{ $to }, { $area }
explain-people-need = Servicebehov alene af befolkningen { $year }, { $area }
explain-earmark = Øremærkede midler { $year }, { $area }
explain-grant = Tilskud til overførsler, { $area }
explain-transfer-budget = Overførselsbudget i basisåret, { $area }
explain-transfer-change = Ændring i overførsler siden basisåret, { $area }
explain-transfer-carried = Ændring, som staten dækker, { $area }
explain-carried-share = Andel, som staten dækker
explain-pot = Penge til service, alle områder
explain-money = Penge til service, { $area }: «{ $plan }»
explain-share-by-rule = Andel efter planens regel, { $area }
explain-by-rule = Efter regel, { $area }: { $rule ->
    [demography] egen del af rammen
    [proportional] som budgetterne
    [equal_coverage] efter behov
    [weights] mangel efter vægte
   *[shares] efter andele
}
explain-left-by-transfers = Hvad overførsler levner eller tager
explain-part-of-left = Del af det, { $area }
explain-share-of-budget = Andel af servicebudgetterne, { $area }
explain-share-of-need = Andel af servicebehovet, { $area }
explain-short = Mangel i alt
explain-weight = Vægt, { $area }
explain-need-by-weight = Behov delt med vægt, { $area }
explain-needs-by-weight = Behov delt med vægte, alle
explain-share-of-shortage = Andel af manglen, { $area }
explain-borne = Mangel, som området bærer, { $area }
explain-share-found = Andel, optimum fandt { $year }, { $area }
explain-share-given = Andel, planen nævner { $year }, { $area }
explain-shares = Andele i alt
explain-share-of-shares = Andel af andelene, { $area }
explain-floor = Gulv, { $area }
explain-floor-share = Dækning, planen lover
explain-others-at-least = Dækning, ingen andre kommer under
explain-least-of-others = Mindst, { $area }
explain-floor-cut = Gulv, der er skåret, { $area }
explain-floor-kept = Hvad der er tilbage af gulvet, { $area }
explain-left-by-floors = Hvad gulvene levner
explain-service = { $service }
explain-unit-cost = Pris pr. { $unit }
explain-calibration = Kalibrering til budgettet, { $area }
explain-uncalibrated = Basisårets udgift efter studiets egne rater og priser, { $area }
explain-fte-calibration = Kalibrering til personalet, { $area }
explain-uncalibrated-fte = Basisårets årsværk efter studiets egne tal, { $area }
explain-fte-per-unit = Årsværk pr. { $unit }
explain-units = Enheder, der regnes på ({ $unit })
explain-fixed-part = Fast del ({ $unit })
explain-moving-part = Del, der følger mængden ({ $unit })
explain-fixed-share = Fast andel
explain-moving-share = Andel, der følger mængden
explain-volume = Mængde { $year } ({ $unit }){ $counted ->
    [frame] , som reguleringen tæller
   *[need] {""}
}
explain-volume-after = Mængde efter greb ({ $unit })
explain-volume-used = Mængde { $year } med scenariets brug ({ $unit })
explain-use-factor = Brug i forhold til basisåret, { $service } { $year }
explain-stepped = Mængde i hele trin ({ $unit })
explain-capacity-step = Trin ({ $unit })
explain-band = { $sex ->
    [f] Kvinder
    [m] Mænd
   *[b] Begge køn
} { $ages }
explain-rate = Forbrug pr. person { $ages }{ $sex ->
    [f] , kvinder
    [m] , mænd
   *[b] {""}
}
explain-persons = { $sex ->
    [f] Kvinder
    [m] Mænd
   *[b] Personer
} { $ages }, { $year }
explain-persons-by-frailty = { $sex ->
    [f] Kvinder
    [m] Mænd
   *[b] Personer
} med behov som { $ages }, { $year }
explain-moved-by-health = Flyttet ind eller ud af { $ages } ved sund aldring{ $sex ->
    [f] , kvinder
    [m] , mænd
   *[b] {""}
}{ $counted ->
    [frame] {" "}(reguleringen)
   *[need] {""}
}
explain-cohort = De samme årgange i { $year }: { $sex ->
    [f] kvinder
    [m] mænd
   *[b] personer
} { $ages }
explain-since = { $born ->
    [yes] Født, døde og flyttet
   *[no] Døde og flyttet
} { $from }–{ $to }
explain-deaths = Døde i { $year }, { $sex ->
    [f] kvinder
    [m] mænd
   *[b] begge køn
} { $ages }
explain-births = Fødte i { $year }, { $sex ->
    [f] piger
    [m] drenge
   *[b] begge køn
} { $ages }
explain-refugees = Flygtninge i integrationsperioden { $year }, { $sex ->
    [f] kvinder
    [m] mænd
   *[b] begge køn
} { $ages }
explain-unemployed = Ledige { $year }, { $sex ->
    [f] kvinder
    [m] mænd
   *[b] begge køn
} { $ages }
explain-unemployment = Ledighed, { $sex ->
    [f] kvinder
    [m] mænd
   *[b] begge køn
} { $ages }
explain-complexity = Kompleksitet siden basisåret, { $area } til { $year }
explain-real-wages = Løn ud over rammens indeks, { $area } til { $year }
explain-levers = { driver-levers }
explain-lever-demand = { $kind ->
    [rehabilitation] { plan-words-rehabilitation }
    [technology] { plan-words-technology }
   *[civil_society] { plan-words-civil-society }
}
explain-lever-initiative = Indsats: { $initiative }
explain-lever-lean = { driver-lean }
explain-lever-restructuring = { driver-restructuring }
explain-lever-overhead = { driver-overhead }
explain-lever-pay = Løntillæg
explain-lever-absence = Mindre sygefravær
explain-committed = Engangsudgifter og indsatser, { $area }
explain-cost-restructuring = Omstilling, engangsudgift
explain-cost-initiative = { explain-lever-initiative }
explain-cost-overhead = Stabe, engangsudgift
explain-need-fte = Årsværk, der er brug for{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-funded-fte = Årsværk, der er penge til{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-available-fte = Årsværk til rådighed{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-gap-fte = Årsværk, der mangler{ $span ->
    [area] , { $area }
   *[total] {" "}i alt{ $area }
}
explain-workforce = Personale { $year }, { $area }
explain-at-work = På arbejde: både betalt og til stede, { $area }
explain-recurring = Penge til drift, { $area }
explain-money-index = Penge pr. årsværk mod basisåret, { $area }
explain-stayers = Dem, der bliver, { $area }
explain-share-left = Andel, der er tilbage { $year }, { $area }
explain-first-left = Basisårets personale, der er tilbage, { $area }
explain-earlier-recruits = Ansat { $from }–{ $to } og stadig her, { $area }
explain-recruits = Nyansatte { $year }, { $area }
explain-filled-share = Andel af ledige stillinger, der kan besættes
explain-most-recruits = Højst nyansatte { $year }, alle områder
explain-recruit-share = Nyansatte af dem i den arbejdsdygtige alder
explain-working-age = Personer { $ages }, { $year }
explain-vacancies = Ledige stillinger, { $area }
explain-all-vacancies = Ledige stillinger, alle områder
explain-wanted = Både brug for og penge til, { $area }
explain-open-posts = Stillinger uden nogen i, { $area }
explain-ages = { $open ->
    [yes] { $from } år og derover{ $to }
   *[no] { $from }–{ $to } år
}
explain-age = { $age } år

### drivers

driver-population-size = Befolkningens størrelse
driver-ageing = Aldring
driver-people = Fødsler, død og flytning
driver-healthy-ageing = { factor-healthy-ageing }
driver-refugees = { factor-refugees-factor }
driver-unemployment = Ledighed
driver-refugees-and-unemployment = Flygtninge og ledighed
driver-labour-market = Arbejdsmarked
driver-complexity = Kompleksitet
driver-use = Brug af ydelserne
driver-use-and-complexity = Brug og kompleksitet
driver-prices = Lønninger ud over rammens indeks
driver-frame-growth = Rammens vækst
driver-earmarks = Øremærkede midler
driver-frame-and-earmarks = Rammens vækst og øremærkede midler
driver-compensation = { factor-demographic-compensation }
driver-transfer-compensation = Statens dækning af overførsler
driver-all-compensation = Kompensation for demografi og overførsler
driver-levers = Planens greb
driver-initiatives = Indsatser
driver-allocation = Fordelingsregel
driver-plan = Planens greb og indsatser
driver-lean = LEAN
driver-restructuring = Omstilling
driver-overhead = Stabe
driver-rehabilitation = { plan-words-rehabilitation }
driver-technology = { plan-words-technology }
driver-civil-society = { plan-words-civil-society }
driver-staff-levers = Løn, afgang og fravær
driver-staffing = Pension, afgang og ansættelse
percentage-points = { $points }{"\u00a0"}procentpoint
drivers-per-cent = pct.
figure-word = { $figure ->
    [gap-dkk] Gabet
    [need-dkk] Behovet
    [transfer-dkk] Overførslerne
    [frame-dkk] Rammen
    [coverage] Dækningsgraden
    [unserved-persons] Antallet uden hjælp
    [volume] Mængden
    [cost-dkk] Udgiften
    [fte] Årsværkene
    [persons-unserved] Antallet af brugere uden hjælp
    [need-fte] Behovet for årsværk
    [funded-fte] Finansierede årsværk
    [available-fte] Årsværk til rådighed
   *[gap-fte] Manglen på årsværk
}
figure-subject = { figure-word }{ $span ->
    [area] {" "}for { $area }
   *[total] {""}
}
drivers-title-same = { figure-subject } { $between ->
    [year] er ens i { $from } og { $to }
    [scenario] er ens i «{ $from }» og «{ $to }»
   *[plan] er ens under «{ $from }» og «{ $to }»
}
drivers-title = { figure-subject } { $between ->
    [year] { $kind ->
        [more] vokser
       *[less] falder
    } { $amount } fra { $from } til { $to }
    [scenario] er { $amount } { $kind ->
        [more] større
       *[less] mindre
    } i «{ $to }» end i «{ $from }»
   *[plan] er { $amount } { $kind ->
        [more] større
       *[less] mindre
    } under «{ $to }» end under «{ $from }»
}
drivers-title-most = { drivers-title }, mest ved { $driver }
drivers-title-short = { figure-subject } er { $amount } { $kind ->
    [more] større
   *[less] mindre
}
drivers-title-short-most = { drivers-title-short }, mest ved { $driver }
drivers-measure = { $figure ->
    [gap-dkk] Behov minus ramme
    [need-dkk] Behov
    [transfer-dkk] Overførsler
    [frame-dkk] Ramme
    [coverage] Penge til service i forhold til behovet
    [unserved-persons] Uden hjælp
    [volume] Mængde
    [cost-dkk] Udgift
    [fte] Årsværk
    [persons-unserved] Brugere uden hjælp
    [need-fte] Årsværk, der er brug for
    [funded-fte] Årsværk, der er penge til
    [available-fte] Årsværk til rådighed
   *[gap-fte] Årsværk, der mangler
}{ $span ->
    [area] , { $area }
   *[total] {""}
}
drivers-shapley = Hver dels virkning er gennemsnittet over alle rækkefølger (Shapley), så intet er til rest
drivers-description = Vandfaldsdiagram med { $count ->
    [one] 1 del
   *[other] { $count } dele
} fra { $from } ({ $start }) til { $to } ({ $end }); aksen går fra { $low } til { $high }. Størst: { $values }. Tallene står i drivers.csv.
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
backtest-head-same-people = Samme antal %
backtest-head-same-growth = Samme vækst %
backtest-head-same-rates = Samme rater %
backtest-births = fødte
backtest-deaths = døde
backtest-ages = { $from }–{ $to } år
backtest-ages-open = { $from } år og derover
backtest-held = { $what } { $held }
backtest-too-narrow = 80 %-intervallet var for smalt og rummede for lidt af det, der kom: { $list }.
backtest-as-it-says = 80 %-intervallet rummede omtrent 80 %: { $list }.
backtest-too-wide = 80 %-intervallet var for bredt: { $list }.
backtest-naive-same-people = samme antal
backtest-naive-same-growth = samme vækst
backtest-beaten-by = «{ $naive }» { $years } år frem
backtest-beaten = Over to år frem var disse lige så gode eller bedre: { $list }.
backtest-unbeaten = Over to år frem har Pejl mindre fejl end både «samme antal» og «samme vækst» i hver gruppe og ved hver horisont.
backtest-not-tested = Udfald fra nærliggende år følges ad, så de er langt færre prøver, end der er tal. Behov, udgifter og flytninger mellem kommuner er ikke prøvet.
backtest-axis-note = Akserne starter ikke ved nul
backtest-picture-counted = Kvinder, mænd og begge tælles hver for sig
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
places-title = { $name }: fremskrevet fra år i fortiden med det, der vidstes da, { $draws } fremtider for { $places } steder fra hvert startår
places-head-starts = Startår og udfald
places-head-ages = Alder
places-head-ratios = Kohortekvoter %
places-head-skill = Gevinst
places-set-chosen = valgt på: { $starts } til { $outcomes }
places-set-shown = vist på: { $starts } til { $outcomes }
places-skill = Gevinst er 1 − fejl ÷ fejl med kohortekvoter (Hamilton–Perry); over 0 er fremskrivningen bedre. Metode og bredder er valgt på det første sæt.
places-narrow-one = { $ages } { $start }–{ $outcome } { $held }
places-narrow = 80 %-intervallet rummede under 70 % af det, der kom: { $list }.
places-shared = { $set }: årene { $from }–{ $to } ligger foran alle startår, så det, de bragte, tæller med i hvert af dem.
places-each = Hvert startår for sig står i backtest_summary.csv, hvert sted i backtest.csv.
places-picture-title = Pejls fejl er mindre end kohortekvoternes i { $better } af { $all } aldersgrupper
places-picture-measure = Et steds gennemsnitlige fejl i pct. af det, der blev talt, { $place }, { $spans }
places-picture-ratios = kohortekvoter
places-picture-held = 80 %-intervallet rummede { $held }
places-picture-value = { $ages }: Pejl { $error }, kohortekvoter { $ratios }, 80 %-intervallet rummede { $held }
places-picture-description = Rækker med to mærker hver, { $spans }: gennemsnitlig fejl for Pejl og for kohortekvoter. { $values }. Tallene står i backtest.csv ved siden af.
places-check = { $name }: { $places } steder i { $provinces } landsdele, personer 1. januar { $persons }, døde { $deaths }; { $trials } forløb prøves med { $draws } fremtider fra hvert startår. Intet er galt; prøv det med `pejl backtest`.
backtest-check = { $place }: personer 1. januar { $persons }, døde { $deaths }, { $has_births ->
    [yes] fødte { $births }
   *[no] uden fødte
}; { $trials ->
    [one] { $trials } ting prøves
   *[other] { $trials } ting prøves
} med { $draws } fremtider fra hvert år. Intet at rette; prøv det med `pejl backtest`.
diag-history-alone = { $kind ->
    [places] her ligger tællinger af mange steder og intet studie
   *[history] her ligger en historie og intet studie
}
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
diag-start-lacks = fra { $start } til { $outcome } kan intet prøves
diag-start-lacks-note = personer er talt til og med 1. januar { $last }, og et startår skal have et år før sig, så det første er { $first }
diag-start-lacks-help = vælg startår fra { $first } og udfald efter dem og senest { $last }, eller læg flere år i `population_groups`
diag-area-lacks = { $area } har ingen { $sex ->
    [f] kvinder
   *[m] mænd
} ved { $ages } år i { $year }
diag-area-lacks-help = tilføj en række for hver af disse aldre med 0, hvor der ingen er; et område skal være der hvert år og i hver alder eller slet ikke. Den sidste alder er { $open } år og derover: en åben gruppe, der begynder før, skal deles op
diag-parts-differ = { $kind ->
    [region] stederne i region { $area } er { $parts } personer 1. januar { $year }, og regionen er { $whole }
    [ages] de enkelte aldre i { $area } er { $parts } personer 1. januar { $year }, og femårsgrupperne { $whole }
    [country] regionerne er { $parts } personer 1. januar { $year }, og hele landet er { $whole }
    [single] femårsgrupperne har { $parts } døde i landet i { $year }, og de enkelte aldre i `deaths` { $whole }
   *[deaths] landsdelene har { $parts } døde i { $year }, og hele landet { $whole }
}
diag-parts-differ-help = { $kind ->
    [region] se efter steder, der mangler, står to gange eller ligger i en forkert region i `areas`, og efter ombyttede år
    [ages] se efter en alder, der mangler eller står to gange i en af de to tabeller
    [country] se efter en region, der mangler eller står to gange; område 0 er hele landet
    [single] tæl døde i kalenderår: en tabel af uger har 52 eller 53 af dem og skal bringes til årets dage
   *[deaths] se efter en landsdel, der mangler eller står to gange; område 0 er hele landet
}
diag-too-little-known = fra { $start } kan folketallet ikke udledes: { $lack ->
    [persons] personer kendes ikke så langt tilbage
    [births] færre end ti år før det har både fødte og kvinder
    [schedule] fødsler efter mors alder kendes ikke for { $year }
   *[deaths] døde kendes ikke for { $year }
}
diag-too-little-known-help = { $lack ->
    [persons] vælg et senere startår, eller læg tidligere år i `population_groups` og `population_ages`
    [births] vælg et senere startår, eller læg tidligere år i `births` og `women` uden noget år mellem `women` og `population_ages`
    [schedule] vælg et andet startår, eller tilføj { $year } i `fertility`: kun det, der kendes fem år før et startår, bruges
   *[deaths] vælg et andet startår, tag færre `trend_years` og `level_years`, eller tilføj { $year } i `deaths` eller `deaths_groups`
}
help-backtest = Fremskriv fra år i fortiden med det, der vidstes da, og hold det mod det, der kom
help-backtest-example = Eksempel:
    {"  "}pejl backtest scenarios/denmark
    {"  "}pejl backtest scenarios/denmark --origins 1995 --draws 10000
    {"  "}pejl backtest scenarios/municipalities

    Mappen har en history.toml, som et studie kan have ved siden af sin model.toml, eller mange steders places.toml.
help-backtest-origins = Kun fremskrivninger fra disse år af dem, historien nævner: et år, eller fra-til som 1985-2008
help-backtest-draws = Fremtider fra hvert år i stedet for historiens
help-backtest-seed = Det, tilfældige tal kommer af, i stedet for historiens

# Papiret som side og som Word-fil

print-figure = Figur
print-table = Tabel
print-contents = Indhold
print-skip = Gå til indholdet
print-key-points = Det vigtigste
print-numbers = Tallene bag figuren
print-numbers-caption = Tallene bag figur { $number }, afrundede. Med alle decimaler og filens egne søjlenavne står de i { $file }.
print-nothing = Ingen tal at vise
print-page = Side
print-of = af

# Søjlerne i tallene bag en figur; navnet er det, filen bruger

drawn-accounts_dkk = Regnskab
drawn-age_from = Fra alder
drawn-age_to = Til alder
drawn-ages = Aldersgruppe
drawn-area = { head-area }
drawn-at_high = Resultat ved høj værdi
drawn-at_low = Resultat ved lav værdi
drawn-available_fte = Til rådighed, årsværk
drawn-base = Basiskørsel
drawn-baseline_dkk = Sammenlignet plan, kr.
drawn-binding = Hvad der mangler først
drawn-box_coverage = Andel af de svigtende kørsler
drawn-box_density = Andel, der svigter her
drawn-box_high = Øvre grænse
drawn-box_low = Nedre grænse
drawn-cap_dkk = Loft, kr.
drawn-change_dkk = Ændring, kr.
drawn-change_pct = Ændring, pct.
drawn-deaths = Døde
drawn-delta_dkk = { drawn-change_dkk }
drawn-delta_fte = Ændring, årsværk
drawn-delta_share = Ændring, andel
drawn-delta_persons = Ændring, personer
drawn-delta_units = Ændring, enheder
drawn-deviation = Afvigelse
drawn-factor = { head-factor }
drawn-fitted_deaths = Døde efter modellen
drawn-frame_dkk = { book-frame-dkk }
drawn-from_dkk = Fra, kr.
drawn-from_fte = Fra, årsværk
drawn-from_share = Fra, andel
drawn-from_persons = Fra, personer
drawn-from_units = Fra, enheder
drawn-funded_fte = Penge til, årsværk
drawn-gap_dkk = { book-gap-dkk }
drawn-gap_fte = Gab, årsværk
drawn-high = Høj værdi
drawn-high50 = 50 %-interval, til
drawn-high80 = 80 %-interval, til
drawn-index = Indeks
drawn-low = Lav værdi
drawn-low50 = 50 %-interval, fra
drawn-low80 = 80 %-interval, fra
drawn-max_regret = { head-largest-regret }
drawn-median = Median
drawn-metric = Mål
drawn-need_dkk = { book-need-dkk }
drawn-need_fte = Behov, årsværk
drawn-observed = { backtest-picture-observed }
drawn-order = Rækkefølge
drawn-origin = Fremskrevet fra
drawn-outside_high = Andres interval, til
drawn-outside_low = Andres interval, fra
drawn-outside_share = Andres interval, andel
drawn-p05 = 5 %-fraktil
drawn-p10 = 10 %-fraktil
drawn-p25 = 25 %-fraktil
drawn-p50 = { drawn-median }
drawn-p75 = 75 %-fraktil
drawn-p90 = 90 %-fraktil
drawn-p95 = 95 %-fraktil
drawn-persons = Personer
drawn-plan = { head-plan }
drawn-plan_dkk = Planen, kr.
drawn-prob_gap = { book-chance-gap }
drawn-rank = Rang
drawn-runs = { head-runs }
drawn-s1 = Egen andel af variansen
drawn-s1_conf = Egen andel, usikkerhed
drawn-scenario = { head-scenario }
drawn-sex = Køn
drawn-share_met = Andel, der når målet
drawn-st = Samlet andel af variansen
drawn-st_conf = Samlet andel, usikkerhed
drawn-step = Trin
drawn-target = Mål
drawn-to_dkk = Til, kr.
drawn-to_fte = Til, årsværk
drawn-to_share = Til, andel
drawn-to_persons = Til, personer
drawn-to_units = Til, enheder
drawn-below_floor = { head-below-floor }
drawn-best_dkk = Bedste plan, kr.
drawn-breaks_even_year = Tjent hjem i
drawn-cost_dkk = Pris, kr.
drawn-coverage = { head-coverage }
drawn-floor = { head-floor }
drawn-error = Fejl, andel
drawn-cohort_ratios = Kohortekvoter, fejl, andel
drawn-coverage80 = Udfald inden for 80 %-intervallet, andel
drawn-initiative = Initiativ
drawn-largest_regret_dkk = Største fortrydelse, kr.
drawn-net_accumulated_dkk = Sparet minus brugt i alt, kr.
drawn-regret_dkk = Fortrydelse, kr.
drawn-saved_dkk = Sparet, kr.
drawn-service = { head-service }
drawn-unmet_dkk = Udækket behov, kr.
drawn-unit = Enhed
drawn-x = Vandret værdi
drawn-x_name = Vandret mål
drawn-y = Lodret værdi
drawn-y_name = Lodret mål
drawn-year = { head-year }
drawn-year_from = { head-from-year }
drawn-year_to = Til år
### charts: coverage, a heat map of areas and years

coverage-title-none = Dækningsgraden kan ikke vises
coverage-title-idle = Ingen områder har behov: der er intet at dække
coverage-title-known = Laveste kendte dækningsgrad: { $area } med { $share } i { $year }
coverage-title-known-bare = Den laveste kendte dækningsgrad er { $share } i { $year }
coverage-title-short = Laveste dækningsgrad: { $area } med { $share }{ $when ->
    [first] , første gang i { $year }
   *[only] {" "}i { $year }
}
coverage-title-short-bare = Den laveste dækningsgrad er { $share }{ $when ->
    [first] , første gang i { $year }
   *[only] {" "}i { $year }
}
coverage-title-short-several = Laveste dækningsgrad: { $areas } områder med { $share }{ $when ->
    [first] , første gang i { $year }
   *[only] {" "}i { $year }
}
coverage-title-short-all = Alle områder har samme laveste dækningsgrad: { $share }{ $when ->
    [first] , første gang i { $year }
   *[only] {" "}i { $year }
}
coverage-title-spare = Ingen områder mangler noget år; { $top } har { $most } i { $top_year }
coverage-title-spare-bare = Ingen områder mangler; højeste dækningsgrad er { $most } i { $top_year }
coverage-title-balance = Balance i alle områder og år: mindst { $share } er dækket
coverage-subtitle = Dækningsgrad: penge til drift i pct. af behovet for drift, { $place }, { $years }
coverage-framed = Gulv fra politik eller plan
coverage-floors-broken = Dækningsgraden er under gulvet i { $below } af { $floors ->
    [one] det ene år med gulv
   *[other] { $floors } år med gulv, område for område
}
coverage-years-drawn = { $drawn } af { $all } år er vist; titlen gælder alle år
coverage-no-need = Streg: intet behov, så intet at dække
coverage-unknown = Spørgsmålstegn: tallet mangler
coverage-told = { $area } { $share } i { $year }
coverage-description = Varmekort over dækningsgraden i { $areas ->
    [one] ét område
   *[other] { $areas } områder
}, årene { $first } til { $last }. Felterne går fra { $low } til { $high }. { $count ->
    [0] {""}
   *[other] Lavest: { $values }.{" "}
}Alle viste tal står i coverage.csv.

# Regnearket pejl.xlsx: faner (højst 31 tegn).
book-tab-front = Læs mig
book-tab-overview = Overblik
book-tab-results = Resultater
book-tab-plans = Planer
book-tab-people = Befolkning
book-tab-factors = Scenarier
# Regnearket: navne på områder af celler (bogstaver og understreg).
book-name-need = Behov_i_alt
book-name-frame = Ramme_i_alt
book-name-gap = Gab_i_alt
# Regnearket: søjler og rækker.
book-all = Alle
book-need-dkk = Behov, kr.
book-transfer-dkk = Heraf overførsler, kr.
book-frame-dkk = Ramme, kr.
book-gap-dkk = Gab, kr.
book-need-fte = Behov, årsværk
book-funded-fte = Penge til, årsværk
book-available-fte = Hænder til, årsværk
book-binding = Det binder
book-which-run = Scenarie: { $scenario }. Plan: { $plan }.
book-millions = mio. kr.
# Regnearket: forsiden.
book-front-under = Regneark med tallene bag en kørsel af Pejl
book-front-sheets = Faner
book-front-words = Ord
book-front-colours = Farver
book-fact-years = År
book-fact-prices = Priser
book-fact-shown = Vist i Overblik
book-fact-digest = Kørslens kendetegn
book-fact-version = Program
book-fact-split = Forbehold
book-prices = Faste { $year }-priser
book-runs-counted = { $scenarios ->
    [one] 1 scenarie
   *[other] { $scenarios } scenarier
} under { $plans ->
    [one] 1 plan
   *[other] { $plans } planer
}
book-no-ensemble = Der er ikke trukket noget i denne kørsel, så fanen om usikkerhed er udeladt.
book-split-derived = Dele af budgettets fordeling på områder er udledt eller antaget, ikke offentliggjort: se fanen Kilder, tabellen areas.
book-holds-overview = Behov, ramme og gab for hvert område og år i grundscenariet under den første plan. Gab, summer og akkumuleret gab er formler.
book-holds-charts = Figurer, der følger tallene i regnearket.
book-holds-results = Lang tabel til filter og pivottabel: hver plan i grundscenariet, og hvert scenarie under den første plan.
book-holds-plans = En række pr. plan: gab, udækket behov, laveste dækning, og hvornår det første gab kommer.
book-holds-ensemble = Fraktiler over de trukne kørsler, og hvor tit der er et gab.
book-holds-people = Personer 1. januar efter alder i grundscenariet.
book-holds-inputs = Budgetter, kalibrering, de usikre faktorer og deres fordelinger, og planerne i ord.
book-holds-factors = Hvad hvert scenarie siger om hver faktor.
book-holds-sources = Kilderne, hvor godt de bærer, og hvad der bygger på dem.
book-need-means = Hvad det koster at holde dagens serviceniveau, med overførsler; det samme i årsværk.
book-frame-means = De penge, der er bevilget.
book-gap-means = Behov minus ramme; over nul mangler der penge. Et gab på højst { $tolerance } af servicebehovet regnes for balance.
book-coverage-means = Penge til service delt med behovet for service. Overførsler er lovbundne og betales først.
book-unmet-means = Summen af det, områderne mangler til service; overskud i ét område dækker ikke et andet.
book-binding-means = Om det er penge eller hænder, der er færrest af, når der mangler årsværk.
book-units = Enheder
book-units-means = Alle beløb står i hele kroner med øre. I Overblik, Planer og Figurer er de kun vist i mio. kr.: cellen har kronerne. Andele er rigtige procenter (0,125 vises som 12,5 %).
book-input = Input
book-input-means = Tal og ord fra studiets egne filer.
book-computed = Beregnet
book-computed-means = Beregnet af Pejl. Ret dem i studiet og kør igen, ikke her.
book-formula = Formel
book-formula-means = Formler over andre celler i regnearket; de regner videre, hvis en celle ændres.
# Regnearket: Overblik.
book-overview-title = Behov, ramme og gab
book-overview-note = Beløb vises i mio. kr. i faste priser; cellerne har kroner og øre.
book-block-need = Behov, mio. kr.
book-block-frame = Ramme, mio. kr.
book-block-gap = Gab (behov minus ramme), mio. kr.
book-block-share = Gab i procent af servicebehovet
book-block-accumulated = Akkumuleret gab fra året efter basisåret, mio. kr.
book-block-coverage = Dækningsgrad (service)
# Regnearket: Resultater.
book-results-title = Resultater for hvert område og år
book-results-under = Grundscenariet under hver plan, derefter hvert andet scenarie under den første plan. Kroner i faste priser.
book-results-some-years = Kun basisår, beslutningsår, midtvejs og sidste år: alle år er for mange rækker her, men står i gap.csv. Kroner i faste priser.
# Regnearket: Planer.
book-plans-under = Scenarie: { $scenario }, summer over { $first }–{ $last }. Beløb vises i mio. kr.; cellerne har kroner. Et tomt år betyder, at det ikke sker i perioden.
book-accumulated = Gab i alt
book-difference = Forskel til den første plan
book-lowest-area = – i område
book-lowest-year = – i år
book-first-gap = Første år med gab
book-first-money = Første år uden penge nok
book-first-hands = Første år uden hænder nok
book-policies = { figure-policies-kept-share }
book-from-others = Til andre end { $area }, mod den første plan
book-committed = Engangsudgifter og indsatser
# Regnearket: Usikkerhed.
book-ensemble-title = Hvor sikre tallene er
book-ensemble-under = { $runs ->
    [one] 1 trukket kørsel
   *[other] { $runs } trukne kørsler
} under hver plan, frø { $seed }. I alt i alle år; områderne i de år, der tales om. Alle år og flere tal står i ensemble.csv.
book-quantile = { $share } %-fraktil
book-figure = Tal
book-mean = Gennemsnit
book-chance-gap = Andel af kørsler med gab
book-chance-above = Andel med gab over tolerancen
# Regnearket: Befolkning.
book-people-title = Befolkningen efter alder
book-people-under = Personer 1. januar. Scenarie: { $scenario }.
book-went-title = Sådan gik det: egen fremskrivning mod det optalte
book-went-own = { $ages }: egen, scenariet
book-went-low = { $ages }: egen, 8 af 10 fra
book-went-high = { $ages }: egen, 8 af 10 til
book-went-observed = { $ages }: optalt, { $name }
book-went-official = { $ages }: fremskrevet af { $name }
book-people-broad = Brede aldersgrupper (summer af rækkerne ovenfor)
book-ages = { $first }–{ $last } år
book-ages-open = { $first } år og derover
# Regnearket: Forudsætninger og Scenarier.
book-inputs-under = Basisårets budgetter i kroner, og hvad enhedspriser og årsværk ganges med for at ramme dem.
book-budget-services = Serviceudgifter, kr.
book-budget-transfers = Overførsler, kr.
book-wage-share = Lønandel
book-overhead-share = Andel til administration
book-wage-per-fte = Løn pr. årsværk, kr.
book-calibration-services = Kalibrering, service
book-calibration-transfers = Kalibrering, overførsler
book-calibration-fte = Kalibrering, årsværk
book-uncertain-title = Det usikre og dets fordelinger
book-other-numbers = Andre tal
book-low = Lav
book-mode = Mest sandsynlig
book-high = Høj
book-mean-before = Middelværdi
book-deviation = Spredning
book-why = Begrundelse
book-plans-in-words = Planerne i ord
book-kind-uniform = ligefordeling
book-kind-normal = normalfordeling
book-kind-truncated = afskåret normalfordeling
book-kind-triangular = trekantfordeling
book-kind-pert = PERT-fordeling
book-kind-lognormal = lognormalfordeling
book-kind-discrete = enkelte værdier
book-kind-levels = niveauer
book-kind-fitted = bane efter tilpasning
book-lognormal = median { $median }, spredning af logaritmen { $sigma }
book-factors-title = Scenariernes faktorer
book-factors-under = En række gælder fra sit år, til faktorens næste række tager over.
# Regnearket: Kilder.
book-sources-under = sources.csv, og hvor mange rækker i hver tabel der bygger på kilden.
book-source-id = Id
book-source-note = Note
book-source-cited = Brugt i (rækker)
book-cited = { $table } ({ $rows })
# Regnearket: figurer.
book-fan-numbers = Tallene bag viften: laveste kant, hvert bånds bredde og scenariet, mio. kr.
book-of-ten-runs = { $count } af 10 kørsler
book-chart-need-frame = Behov og ramme i alt
book-chart-plans = Udækket behov efter plan, alle år
book-chart-fan = Gabet i alt over de trukne kørsler
book-alt-need-frame = Linjediagram over behov og ramme i alt, { $first }–{ $last }. I { $last } er behovet { $need } og rammen { $frame }. Tallene står i fanen Overblik.
book-alt-area-gaps = Søjlediagram over gabet i { $count ->
    [one] 1 område
   *[other] { $count } områder
} i { $years }. Tallene står i fanen Overblik.
book-alt-plans = Liggende søjler med udækket behov over alle år for { $count ->
    [one] 1 plan
   *[other] { $count } planer
}. Tallene står i fanen Planer.
book-alt-fan = Viftediagram over gabet i { $runs ->
    [one] 1 kørsel
   *[other] { $runs } kørsler
}. I { $last } er gabet i scenariet { $own }, og 9 af 10 kørsler ligger fra { $low } til { $high }. Tallene står under figurerne.
## Keys and columns of a study's files: field-LIST-NAME, and field-any-NAME where lists share one

field-any-id = Bogstaver, cifre, `_` og `-`, først et bogstav; navnet i tabeller og på kommandolinjen.
field-any-name = Hvad det hedder på begge sprog, eller ét navn til begge; ellers id'et.
field-any-why = Begrundelsen, på begge sprog eller ét.
field-any-source = Kilder i `sources.csv`; uden dem advares, hvor tal skal have en kilde.
field-any-year = Året.
field-any-sex = `f` for kvinder (også `k`), `m` for mænd.
field-any-age = Alder i hele år; den højeste er åben.
field-any-age_from = Den første alder i gruppen.
field-any-age_to = Den sidste alder i gruppen, som er med.
field-any-area = Et område i `model.toml`.
field-any-service = En ydelse i `services.csv`.
field-any-from = Det første år; efter basisåret.
field-any-until = Det sidste år; ellers til horisonten.
field-any-ramp_years = Så mange år går der, til virkningen er hel; 0: straks.
field-any-realisation = Andel af hele virkningen, der bliver til noget; loft og gulv er med i virkningen, udgiften er den samme.
field-any-realisation_delay_years = Så mange år senere end lovet kommer virkningen.
field-any-name_da = Navnet på dansk.
field-any-name_en = Navnet på engelsk.
field-any-origins = Det første og det sidste år, som der regnes frem fra den 1. januar.
field-model-file-model = Navn, år og forudsætninger.
field-model-file-area = Et `[[area]]` for hvert politikområde, fra 1 til 16. Budgettet er basisårets, i kroner.
field-model-file-data = Tabellerne: komma og decimalpunktum, eller semikolon og decimalkomma.
field-model-name = Navnet på begge sprog; det står på billeder og i resumeet.
field-model-base_year = Året for budget, befolkning og priser.
field-model-horizon = Det sidste år, der regnes på; højst 150 år efter basisåret.
field-model-language = Studiets sprog.
field-model-integration_years = Så mange år tæller en flygtning i driveren `refugees`.
field-model-working_age = Første og sidste alder i arbejdslivet.
field-model-fte_per_employee = Årsværk pr. ansat.
field-model-recruit_share = Andel af borgere i den arbejdsdygtige alder, der kan ansættes om året; uden den fremskrives personalet ikke.
field-model-decision_year = Det år, som titler og resume taler om først; ellers fire år efter basisåret.
field-model-tolerance = Et gab over denne andel af servicebehovet tæller.
field-model-sex_ratio_at_birth = Drenge pr. pige blandt de nyfødte; gælder, hvor `[data]` intet siger.
field-model-theme = En fil med kommunens farver og logo.
field-area-service_budget_dkk = Budgettet til service.
field-area-transfer_budget_dkk = Overførsler betales efter lov, før resten fordeles.
field-area-wage_share = Andel af serviceudgiften, der er løn; skal stå der, hvor der er et budget til service.
field-area-overhead_share = Andel af budgettet, der er stab og ledelse.
field-area-wage_per_fte_dkk = Løn pr. årsværk.
field-area-absence_share = Andel af de betalte timer, der går til sygefravær; kan udelades, hvis ingen plan sænker det.
field-area-calibration_why = Hvorfor stykpriser og budget er langt fra hinanden, hvis de er det.
field-area-staffing_why = Hvorfor personalet ikke passer til lønbudgettet, hvis det ikke gør.
field-data-population = Personer den 1. januar i basisåret.
field-data-mortality = Dødsrater eller sandsynligheder for at dø.
field-data-fertility = Fødsler pr. kvinde.
field-data-migration = Til- og fraflytning; ellers flytter ingen. Læses også, hvor den ligger på sin plads.
field-data-refugees = Flygtninge, der kommer; hører sammen med `refugee_profile`.
field-data-refugee_profile = Hvem flygtningene er.
field-data-services = Ydelser og overførsler.
field-data-use_rates = Hvor meget hver alder bruger af hver ydelse.
field-data-workforce = Personalet i basisåret.
field-data-workforce_rates = Hvor mange af personalet der går af.
field-data-unemployment = Ledighed, som driveren `unemployed` skal bruge.
field-data-indices = Vækst i løn og priser; ellers er der kun basisårets priser.
field-data-observed = Hvad der er talt efter basisåret; vises ved siden af og flytter intet tal.
field-data-official = Hvad andre fremskriver; vises ved siden af og flytter intet tal.
field-data-accounts = Hvad der blev brugt, efter regnskabet; flytter intet tal.
field-data-population_intervals = Hvad andre siger om, hvor mange der kan blive; flytter intet tal.
field-data-fit = En fil fra `pejl fit`, som `ensemble.toml` kan trække fra; læses kun, hvor den er nævnt.
field-data-population_forecast = En officiel prognose, som basisscenariet holdes til; læses kun, hvor den er nævnt.
field-data-population_forecast_vintage = Hvilken årgang af prognosen.
field-data-sex_ratio_at_birth = Drenge pr. pige blandt de nyfødte.
field-scenarios-file-scenario = Et `[[scenario]]` for hvert billede af fremtiden; mindst ét.
field-scenario-based_on = Alt andet er som i det scenarie, det bygger på.
field-scenario-frame_growth = Rammens vækst om året ud over priser.
field-scenario-demographic_compensation = Andel af det demografiske træk, som rammen følger.
field-scenario-transfer_compensation = Andel af ændringen i overførsler, som staten bærer.
field-scenario-earmark_dkk = Kroner om året oven i rammen.
field-scenario-healthy_ageing = Andel af de vundne leveår, der er raske.
field-scenario-compensation_healthy_ageing = Den samme andel, som budgetreguleringen regner med; ellers `healthy_ageing`.
field-scenario-complexity_growth = Vækst i pris pr. enhed om året, fordi opgaverne bliver tungere.
field-scenario-mortality_change = Yderligere ændring af alle dødsrater om året.
field-scenario-fertility_factor = Ganges på fødselsraterne.
field-scenario-migration_factor = Ganges på tilflytningen, eller på nettotilflytningen, hvor kun den er kendt.
field-scenario-refugees_factor = Ganges på flygtninge, der kommer.
field-scenario-unemployment_shift = Lægges til ledigheden.
field-scenario-real_wage_growth = Lønnens vækst om året ud over rammens prisindeks.
field-scenario-recruit_share = Nyansatte om året som andel af borgere i den arbejdsdygtige alder; ellers tallet i `model.toml`.
field-scenario-use_factor = Hvor meget en ydelse bruges i forhold til basisåret; ganges på brugsraterne fra året efter basisåret.
field-plans-file-plan = En `[[plan]]` for hver måde at prioritere på; mindst én.
field-plans-file-initiative = Indsatser går på tværs: ét område betaler, og ydelser, drivere eller andre indsatser rykker sig, her eller andre steder.
field-plans-file-policy = Hvad der er lovet; hver plan holdes op imod det. "floor" skal holde, "target" sigtes der efter.
field-plan-allocation = Hvordan pengene til service fordeles.
field-plan-lean = LEAN: pris og timer pr. enhed falder hvert år. Flere rækker for ét område ganges sammen.
field-plan-restructuring = Omlægning: en udgift i nogle år, og en varig besparelse, der indfases.
field-plan-overhead = Stab og ledelse: en andel af puljen (`overhead_share` i model.toml), og en engangsudgift.
field-plan-demand = Borgere, der kan selv. Flere rækker for én ydelse ganges sammen, hver med sit gulv.
field-plan-staff = Hænder: højere løn holder på flere, og mindre fravær giver flere timer. Én række for et område.
field-plan-initiatives = Indsatser, som planen har.
field-plan-choose = Flere indsatser, som programmet vælger for højst så mange kroner om året.
field-allocation-rule = `demography`: hvert område sin egen del af rammen; `proportional`: efter basisårets budgetter; `equal_coverage`: lige dækning; `weights`: efter behov delt med vægt; `protect`: først gulve, så resten; `optimal`: mindst vægtet mangel over alle år; `shares`: planens egne andele.
field-allocation-weights = Hvad en manglende krone vejer; et område, der ikke nævnes, vejer 1. Mindst 0,000001, eller 0; ikke alle 0. Skal stå ved `weights`.
field-allocation-floors = En andel af behovet, eller kroner om året under nøglen `dkk`. Tilsammen højst basisårets budgetter. Skal stå ved `protect`.
field-allocation-rest = Hvordan det fordeles, som gulvene lader tilbage. Skal stå ved `protect`.
field-allocation-others_at_least = Dækning, som intet andet område kommer under, før gulvene skæres.
field-allocation-max_move_share = Så meget må et områdes andel af pengene højst flytte sig på et år; ellers uden grænse.
field-allocation-shares = Andele af pengene, som gøres til 1 i alt; ellers, og før det første år, basisårets. Skal stå ved `shares`.
field-lean-id = Grebets id, én gang i en plan; ellers dets slags og dets område eller ydelse, som i `lean-elderly`.
field-lean-rate = Andel om året.
field-lean-cap = Det mest, der vindes i alt.
field-restructuring-id = Grebets id, én gang i en plan; ellers dets slags og dets område eller ydelse, som i `lean-elderly`.
field-restructuring-cost_dkk = Kroner i hvert af årene.
field-restructuring-from = Det første år med udgiften; efter basisåret.
field-restructuring-years = Så mange år koster det.
field-restructuring-saving_share = Andel af områdets behov, der spares til sidst.
field-restructuring-delay_years = Så mange år går der fra `from`, til besparelsen begynder.
field-overhead-id = Grebets id, én gang i en plan; ellers dets slags og dets område eller ydelse, som i `lean-elderly`.
field-overhead-saving_share = Andel af puljen, der spares til sidst; 0 for et område, der ikke nævnes.
field-overhead-transition_dkk = Kroner én gang, i `from`; fordelt efter pulje.
field-demand-id = Grebets id, én gang i en plan; ellers dets slags og dets område eller ydelse, som i `lean-elderly`.
field-demand-kind = Genoptræning, teknologi eller civilsamfund.
field-demand-service = En ydelse i `services.csv`; ingen overførsel.
field-demand-take_up = Andel af brugerne, der er med.
field-demand-effect = Andel, som de behøver mindre.
field-demand-floor = Forbruget kommer aldrig under denne andel af, hvad det var.
field-staff-pay_premium = Løn ud over dagens, som andel af lønnen.
field-staff-turnover_elasticity = Så mange procent falder afgangen for hver procent af `pay_premium`.
field-staff-turnover_reduction = Andel, som afgangen falder, uanset lønnen.
field-staff-absence_reduction = Andel, som sygefraværet falder; området skal have `absence_share` i `model.toml`.
field-choose-among = De indsatser, der vælges blandt; ingen af planens egne.
field-choose-yearly_limit_dkk = Kroner om året over alle områder; ingen grænse før det første år.
field-initiative-pays = Det område, hvis budget bærer udgiften.
field-initiative-cost_dkk = Kroner om året fra `from` til `until`.
field-initiative-effects = Virkningen begynder efter `lag_years`, er hel efter `ramp_years`, vokser ikke mere `lag_years` efter `until` og taber derfra `decay` om året.
field-effect-service = Rykker mængden af én ydelse eller overførsel; enten denne, `driver` eller `initiative`.
field-effect-driver = Rykker alle ydelser med denne driver.
field-effect-initiative = En virkning på en anden indsats gælder, hvor planen har begge.
field-effect-effect = Med hvilken andel til sidst; -0.12 er 12 % mindre.
field-effect-lag_years = Så mange år går der fra `from`, til den begynder.
field-effect-decay = Andel af den, der tabes i hvert år efter `until`.
field-policy-aim = `floor` skal holde, `target` sigtes der efter.
field-policy-min_coverage = Penge til service delt med behov, mindst; dette, eller de to næste.
field-policy-service = En ydelse på området.
field-policy-min_service_level = Givne enheder delt med dem, som dagens niveau ville tage, mindst.
field-policy-from = Det første år, det tæller; må ligge før basisåret. Ellers året efter det.
field-ensemble-design = `monte_carlo`, `latin_hypercube` (jævnere), `sobol` (jævnest) eller `factorial` (et gitter af `levels`). Skal stå der, hvor andet end scenarier kombineres.
field-ensemble-runs = Træk i hver kombination. Skal stå der undtagen ved et gitter, der har produktet af sine akser.
field-ensemble-seed = Samme frø giver samme træk. Skal stå der, hvor noget trækkes.
field-ensemble-scenario = Det scenarie, der trækkes omkring; ellers studiets første.
field-ensemble-tolerance = Et gab over denne andel af servicebehovet tæller; ellers tallet i `model.toml`.
field-ensemble-precision = Et tal er præcist nok, når dets Monte Carlo-fejl højst er denne andel af spændet fra p05 til p95; over 0.
field-ensemble-combinations = Lister af scenarier, der hver lægges over `scenario`.
field-ensemble-scenarios = I stedet for `combinations`: lister, og et scenarie af hver i hver kombination.
field-ensemble-factor = En `[[factor]]` for hvert tal, der trækkes.
field-ensemble-correlation = En `[[correlation]]` for hvert par, hvis træk hænger sammen; andre par er uafhængige.
field-factor-name = En faktor i `scenarios.toml`. Et område står efter punktummet; uden det har alle områder samme træk.
field-factor-distribution = Hvad der trækkes fra; dette eller `levels`.
field-factor-levels = Tal, der er lige sandsynlige; på et gitters akse i denne rækkefølge.
field-factor-as = `value`: i stedet for scenariets tal; `offset`: lægges til i hvert år; `slope`: lægges til én gang mere for hvert år fra `from`.
field-factor-from = Det første år, det tæller; ellers det første, faktoren selv tæller i.
field-factor-points = Kun i et gitter: så mange lige sandsynlige trin deles en fordeling i.
field-factor-group = Kun i et gitter: faktorer med samme ord deler en akse.
field-distribution-kind = `uniform` har `low` og `high`; `normal` har `mean` og `sd`; `truncated_normal` har alle fire; `triangular` og `pert` har `low`, `mode` og `high`; `lognormal` har `median` og `sigma`; `discrete` har `values` og `weights`; `fit` har intet og er studiets fit.
field-distribution-low = Det mindste.
field-distribution-high = Det største.
field-distribution-mode = Det mest sandsynlige.
field-distribution-mean = Middeltallet.
field-distribution-sd = Standardafvigelsen; over 0.
field-distribution-median = Midten; over 0.
field-distribution-sigma = Logaritmens standardafvigelse; over 0.
field-distribution-values = Tal at trække blandt.
field-distribution-weights = Hvor tit de kommer; ellers lige tit.
field-correlation-factors = To af de trukne faktorer.
field-correlation-r = Korrelationen mellem dem (af normale scorer); alle tilsammen skal være mulige.
field-theme-colours = Farver efter rolle; de andre er de indbyggede.
field-theme-logo = Et logo øverst til højre på hvert billede.
field-colours-area_1 = Studiets første område.
field-colours-area_2 = Det andet område.
field-colours-area_3 = Det tredje område.
field-colours-area_4 = Det fjerde område.
field-colours-base = Basisscenariet.
field-colours-alternative_1 = Hvad der står ved siden af det først; penge ved siden af hænder; aldersgrupper.
field-colours-alternative_2 = Hvad der står ved siden af det som nummer to.
field-colours-alternative_3 = Hvad der står ved siden af det som nummer tre.
field-colours-alternative_4 = Hvad der står ved siden af det som nummer fire.
field-colours-shortage_dark = Stor mangel.
field-colours-shortage = Behov over rammen.
field-colours-shortage_light = Grunden under en mangel.
field-colours-surplus_light = Grunden under et overskud.
field-colours-surplus = Ramme over behovet.
field-colours-surplus_dark = Stort overskud.
field-colours-median = Midten af en vifte.
field-colours-band_50 = Halvdelen af kørslerne; søjler.
field-colours-band_80 = Otte af ti kørsler.
field-colours-band_90 = Ni af ti kørsler.
field-logo-file = SVG eller PNG ved siden af temafilen, højst 512 kB.
field-logo-alt = Hvad det viser, for dem der ikke ser det.
field-logo-height = Højden i et billedes pixels.
field-history-name = Stedets navn.
field-history-language = Sproget.
field-history-data = Hvor tabellerne er.
field-history-backtest = Hvad der prøves.
field-history-data-population = Personer den 1. januar i hvert år.
field-history-data-deaths = Døde og levede personår.
field-history-data-births = Levendefødte.
field-history-data-fertility = Fødsler pr. kvinde efter alder.
field-backtest-draws = Fremtider fra hvert udgangspunkt.
field-backtest-seed = Samme frø giver samme træk.
field-backtest-group = En `[[backtest.group]]` for hver aldersgruppe, der prøves.
field-backtest-births = Prøv fødsler.
field-backtest-deaths = Prøv døde.
field-backtest-group-ages = Gruppens første og sidste alder.
field-places-language = Sproget.
field-places-data = Hvor tabellerne er.
field-places-method = Hvordan et steds folk udledes.
field-places-moves = Hvor langt flytningerne kan komme fra det udledte, efter aldersgruppe.
field-places-backtest = Det, der prøves.
field-places-data-areas = Stederne med region og landsdel.
field-places-data-population_groups = Personer i hvert sted efter femårsgruppe.
field-places-data-population_ages = Personer efter et års aldre i landet, regionerne og de steder, der offentliggør dem.
field-places-data-deaths_groups = Døde i landet og landsdelene efter femårsgruppe, i kalenderår.
field-places-data-deaths = Landets døde og personår efter alder.
field-places-data-births = Landets levendefødte.
field-places-data-women = Landets kvinder efter alder i årene før dem i `population_ages`.
field-places-data-fertility = Landets fødsler pr. kvinde efter alder; kun formen bruges.
field-places-data-out_rates = Fraflytninger efter alder.
field-places-method-window_years = Flytninger er fra så mange år tilbage, eller så mange som kendes.
field-places-method-level_years = Dødsraternes niveau er fra så mange år tilbage.
field-places-method-trend_years = Deres udvikling er fra så mange år tilbage.
field-places-method-birth_years = Fødsler er fra så mange år tilbage.
field-places-method-shrink_persons = Det, et steds flytninger afviger fra regionens, har vægten w N / (w N + dette): N personer, w år.
field-places-method-wave = Første og sidste år med indvandring over det sædvanlige, som ikke går igen.
field-places-method-wave_base = Første og sidste år af det sædvanlige; før bølgen.
field-places-moves-shared = Spredningen af det, alle steder har fælles, så længe en fremtid varer.
field-places-moves-local = Spredningen af det, et sted med `persons` indbyggere har for sig selv.
field-places-moves-size_power = `local` er større med (persons ÷ egne personer) i denne potens i et mindre sted.
field-places-moves-window_power = Variansen er større med (vinduet ÷ kendte år) i denne potens, hvor flytninger fra færre år kendes.
field-places-moves-chance = Variansen af et års nettoflytninger pr. person.
field-places-moves-correlation = Mellem de to yngste grupper: af det fælles og af det lokale.
field-places-moves-persons = Det sted, `local` gælder, har så mange indbyggere.
field-places-backtest-draws = Fremtider fra hvert startår.
field-places-backtest-seed = Samme frø giver samme udtræk.
field-places-backtest-ages = Første alder i fire grupper, fra 0; den sidste er åben, og alle begynder en femårsgruppe.
field-places-backtest-set = En `[[backtest.set]]` for startår, der regnes sammen.
field-places-set-role = `chosen`: metode og bredder er valgt på dem; `shown`: de er vist på dem.
field-places-set-starts = Der fremskrives fra 1. januar i disse år.
field-places-set-outcome = Alle holdes mod 1. januar i dette år.
field-places-set-years = Hver holdes mod 1. januar så mange år senere.
field-areas-area = Stedets kode i officielle tabeller.
field-areas-name = Som man skriver det.
field-areas-region = Koden for dets region.
field-areas-province = Navnet på dets landsdel.
field-population-groups-area = Koden for et sted i `areas`.
field-population-groups-persons = Personer 1. januar.
field-population-ages-area = 0 for hele landet, koden for en region eller for et sted i `areas`.
field-population-ages-persons = Personer 1. januar.
field-deaths-groups-area = 0 for hele landet eller en landsdel i `areas`.
field-deaths-groups-deaths = Døde i kalenderåret; talte uger skal være regnet om til det.
field-women-persons = Kvinder 1. januar.
field-out-rates-out_rate = Fraflytninger pr. person om året.
field-fit-file-fit = Metode og år.
field-fit-file-index = Dødelighedens indeks.
field-fit-file-fertility = Fødsler, hvis de er tilpasset.
field-fit-file-migration = Flytninger, hvis de er tilpasset.
field-fit-file-errors = Hvordan de to hænger sammen.
field-fit-method = Metoden.
field-fit-years = Det første og det sidste år, der er tilpasset til.
field-fit-index-last = Indekset i det sidste år.
field-fit-index-values = Indekset i hvert år.
field-fit-index-weight = Hvor sandsynlig hver mulighed er; 1 i alt.
field-fit-index-noise = Et enkelt års støj.
field-fit-index-level_step = Hvad niveauet flytter sig på et år ud over tendensen.
field-fit-index-trend_step = Hvad tendensen flytter sig på et år.
field-fit-index-level = Niveauet efter det sidste år.
field-fit-index-trend = Tendensen efter det sidste år.
field-fit-index-level_variance = Niveauets varians.
field-fit-index-covariance = Niveauets og tendensens kovarians.
field-fit-index-trend_variance = Tendensens varians.
field-fit-series-years = Det første og det sidste år; det sidste er dødsfaldenes.
field-fit-series-last = Tallet i det sidste år.
field-fit-series-mean_before = Middel af alle år undtagen det sidste.
field-fit-series-mean_after = Middel af alle år undtagen det første.
field-fit-series-mean_error = Standardfejlen på `mean_after`.
field-fit-series-memory = Hvor meget af sidste års afstand til midlet der bliver.
field-fit-series-memory_error = Standardfejlen på `memory`.
field-fit-series-innovation = Standardafvigelsen af et års nye bidrag.
field-fit-series-values = Tallet i hvert år.
field-fit-series-memory_is_held = Om hukommelsen er holdt på grænsen.
field-fit-errors-correlation = Korrelationen mellem fødslers og flytningers årlige fejl; skal stå der, hvor begge er med.
field-sources-id = Id'et, som andre filer nævner; uden `+`.
field-sources-publisher = Udgiveren.
field-sources-title = Titlen.
field-sources-year = Året, som det er skrevet.
field-sources-basis = `published`: tallet står der; `derived`: regnet ud af det; `assumption`: valgt.
field-sources-note = Hvad der er gjort med det, eller hvorfor det er antaget.
field-sources-url = Adressen.
field-sources-licence = Vilkårene.
field-services-service = Ydelsens id.
field-services-kind = `service` betales af rammen, `transfer` efter lov.
field-services-unit = Enheden, i studiets ord.
field-services-driver = Hvad forbruget ganges med: personer, døde, fødte, flygtninge, ledige, eller intet (`constant`).
field-services-unit_cost_dkk = Kroner pr. enhed i basisåret; kalibreres til budgettet.
field-services-fixed_share = Andel af basisårets udgift, der ikke følger mængden.
field-services-fte_per_unit = Årsværk pr. enhed.
field-services-healthy_ageing = Hvor meget sund aldring når ydelsen: 0 intet, 1 helt.
field-services-persons_per_unit = Personer bag én enhed.
field-services-capacity_step = Så mange enheder vokser kapaciteten med ad gangen; 0: jævnt.
field-use_rates-sex = `f`, `m`, eller `b` for begge.
field-use_rates-rate = Enheder pr. person om året; eller `coverage` og `intensity`.
field-use_rates-coverage = Andel, der bruger ydelsen.
field-use_rates-intensity = Enheder om året for hver bruger.
field-population-persons = Personer den 1. januar.
field-mortality-mx = Centrale dødsrater; eller `qx`.
field-mortality-qx = Sandsynligheden for at dø inden næste fødselsdag.
field-fertility-rate = Fødsler pr. kvinde om året.
field-migration-in_persons = Tilflyttere om året; sammen med `out_rate`.
field-migration-out_rate = Andel, der flytter fra kommunen om året.
field-migration-net_persons = Kun forskellen, i stedet for de to andre.
field-refugees-persons = Flygtninge, der kommer i året.
field-refugee_profile-share = Andel af dem, der kommer; 1 i alt.
field-workforce-fte = Årsværk i basisåret.
field-workforce_rates-retirement_rate = Andel, der går på pension om året.
field-workforce_rates-turnover_rate = Andel, der går af andre grunde.
field-unemployment-rate = Andel, der er ledige.
field-indices-wage_growth = Lønnens vækst.
field-indices-price_growth = Prisernes vækst.
field-observed-year = Personer den 1. januar i dette år, fra basisåret til horisonten.
field-observed-sex = `f` for kvinder, `m` for mænd, `b` for begge.
field-observed-age_from = Første alder i gruppen.
field-observed-age_to = Sidste alder i gruppen; tom for denne alder og derover.
field-observed-persons = Så mange blev talt, eller så mange regner udgiveren med.
field-official-year = Personer den 1. januar i dette år, fra basisåret til horisonten.
field-official-sex = `f` for kvinder, `m` for mænd, `b` for begge.
field-official-age_from = Første alder i gruppen.
field-official-age_to = Sidste alder i gruppen; tom for denne alder og derover.
field-official-persons = Så mange blev talt, eller så mange regner udgiveren med.
field-area-transfer_source = Kilder til `transfer_budget_dkk`, hvor de er andre end i `source`.
field-accounts-year = Regnskabsåret: før, i eller efter basisåret.
field-accounts-area = Området.
field-accounts-service = Ydelsen; tom: hele området. Et område har i et år én række uden ydelse eller rækker pr. ydelse, aldrig begge dele.
field-accounts-dkk = Hvad der netto blev brugt, i kroner og årets egne priser.
field-population_intervals-age_from = Første alder: 0, 20, 65 eller 80.
field-population_intervals-age_to = Sidste alder: 19, 64, 79, eller tom for 80 og derover.
field-population_intervals-year = Personer den 1. januar i dette år, fra basisåret til horisonten.
field-population_intervals-share = Hvor sandsynligt tallet ligger i intervallet.
field-population_intervals-low_persons = Det mindste.
field-population_intervals-high_persons = Det største.
field-population_intervals-name_da = Hvad det kaldes på dansk; ellers udgiveren.
field-population_intervals-name_en = Hvad det kaldes på engelsk; ellers udgiveren.
field-population_forecast-persons = Personer den 1. januar.
field-population_forecast-age_from = Den første alder i gruppen; eller `age_group`.
field-population_forecast-age_to = Den sidste; tom: åben.
field-population_forecast-age_group = Gruppen i ét ord.
field-population_forecast-forecast_vintage = Hvilken prognose rækken er fra.
field-population_forecast-source_id = Udgiverens egne kilder, som studiet ikke behøver at have.
field-deaths-deaths = Døde i året.
field-deaths-person_years = År, som alle på alderen levede tilsammen.
field-births-boys = Levendefødte drenge.
field-births-girls = Levendefødte piger.
field-fit-fertility-age = Uden alder er raten børn pr. kvinde.
field-fit-fertility-rate = Fødsler pr. kvinde om året; med alder højst 1.
field-fit-migration-net_persons = Tilflyttere minus fraflyttere i året.
field-fit-migration-residents = Indbyggere; ellers dødstabellens personår.

## Temaer: farver og logo
diag-not-a-colour = `{ $found }` er ikke en farve
diag-not-a-colour-help = en farve skrives "#2F6FD5": to cifre 0-9, A-F til hver af rød, grøn og blå
diag-contrast-too-low = `{ $role }` har en kontrast på { $found }:1 { $ground ->
    [white] mod hvidt papir
    [projected] mod fremskrivningens bund #F7F7F7
    [text] mod den tekst, #1F1F1F, der står på den
    [white-text] mod den hvide tekst, der står på den
    [median] mod `median`, der tegnes på den
   *[band] mod `band_50`, som den tegnes på
}; der kræves { $needed }:1
diag-contrast-too-low-help = brug den foreslåede farve, som er samme kulør i den nærmeste lyshed, der kan læses, eller en anden, der kan
diag-contrast-too-low-note = tekst skal kunne læses af alle: kravene er WCAG 2.2's, som dansk lov stiller til offentlige myndigheder
diag-colours-too-near = `{ $role }` og `{ $other }` ({ $other_colour }) ligner hinanden { $vision ->
    [normal] for alle
    [protan] for den, der ikke ser rødt (protanopi)
    [deutan] for den, der ikke ser grønt (deuteranopi)
   *[tritan] for den, der ikke ser blåt (tritanopi)
}: afstanden er { $distance }, og { $needed } er sikkert (CIEDE2000)
diag-colours-too-near-help = gør den ene lysere eller mørkere; ellers må streg, mærke og navn alene skille dem i figurerne
diag-steps-out-of-order = `{ $light }` ({ $light_colour }) er ikke tydeligt lysere end `{ $dark }` ({ $dark_colour })
diag-steps-out-of-order-help = trinene i en skala går fra mørkt til lyst; udelades de, følger de af `shortage`, `surplus` og `median`
diag-logo-kind = `{ $file }` er hverken SVG eller PNG
diag-logo-kind-help = gem logoet som SVG eller PNG
diag-logo-too-large = `{ $file }` fylder { $found } kB; højst { $most } kB kan stå i hver figur
diag-logo-too-large-help = gem logoet mindre: et PNG på 400 pixel i bredden er nok, et SVG uden indlejrede billeder fylder lidt
diag-logo-malformed = `{ $file }` kan ikke tegnes: { $cause }
diag-logo-malformed-help = gem logoet igen fra tegneprogrammet som almindeligt SVG med bredde og højde eller `viewBox`, eller som PNG på højst 4096 pixel; det må være op til 20 gange så bredt som højt
diag-logo-calls-out = `{ $file }` har { $cause }, som kan hente, køre eller bevæge noget, når en figur åbnes
diag-logo-calls-out-help = gem logoet som almindeligt SVG med streger og flader alene, eller som PNG; en figur må ikke kalde ud
diag-logo-has-text = `{ $file }` har bogstaver som tekst, og de tegnes med den skrifttype, der er på maskinen
diag-logo-has-text-help = lav teksten om til kurver i tegneprogrammet, så logoet er ens overalt
help-arg-theme = Farver og logo fra denne fil i stedet for studiets egne

### unserved

unserved-title-none = Ingen ydelser tælles i borgere
unserved-title-bad = Borgere, der venter, kan ikke vises
unserved-title-nothing = { $kind ->
    [nobody] Ingen borgere venter på en ydelse i { $year }
   *[few] { $runs ->
        [many] I 9 af 10 kørsler venter færre end 5 borgere på hver ydelse i { $year }
       *[one] Færre end 5 borgere venter på hver ydelse i { $year }
    }
}
unserved-title-risk = I scenariet venter ingen i { $year }; i hver tiende kørsel venter { $persons } på «{ $service }»
unserved-title-risk-short = I hver tiende kørsel venter { $persons } borgere på én ydelse i { $year }
unserved-title = { $kind ->
    [most] Flest venter på «{ $service }»: { $count ->
        [one] { $persons } borger
       *[other] { $persons } borgere
    } i { $year }
   *[one] { $count ->
        [one] { $persons } borger
       *[other] { $persons } borgere
    } venter på «{ $service }» i { $year }
}
unserved-title-short = Flest ventende på én ydelse: { $count ->
    [one] { $persons } borger
   *[other] { $persons } borgere
} i { $year }
unserved-subtitle = Borgere, der må undvære ydelsen, når pengene dækker lige stor del af alle ydelser i et område, antal, { $place }, { $year }
unserved-tick = { $number } borgere
unserved-key-bar = Søjle: scenariet; { $part ->
    [some] { $runs } af designets { $all } kørsler
   *[all] { count-runs }
}
unserved-services = { $count ->
    [one] { $count } ydelse
   *[other] { $count } ydelser
}
unserved-other-services = { $count ->
    [one] { $count } øvrig ydelse
   *[other] { $count } øvrige ydelser
}
unserved-rest = { $kind ->
    [few] { $services }: færre end { $persons } borgere venter på hver
    [few-runs] { $services }: færre end { $persons } borgere venter på hver i 9 af 10 kørsler
    [most] { $services }: højst { $persons } borgere venter på hver
   *[most-runs] { $services }: højst { $persons } borgere venter på hver i 9 af 10 kørsler
}
unserved-nothing = Ingen af studiets ydelser har borgere bag sig; sæt persons_per_unit i services.csv.
unserved-bad = { $bad } af { $all } ydelser kan ikke tegnes: tallene er uendelige eller mangler
unserved-note = Den, der bruger flere ydelser, tælles med i hver; tallene kan derfor ikke lægges sammen
unserved-value = { $spread ->
    [yes] { $service }: { $persons }, 8 af 10 kørsler { $range }
   *[no] { $service }: { $persons }
}
unserved-description = Vandret søjlediagram med { $count ->
    [one] én ydelse
   *[other] { $count } ydelser
}, den største øverst. Vandret akse: borgere, der venter i { $year }, fra 0 til { $high }. { $values }. Alle tal står i unserved.csv.

### break_even

break-even-title-none = Initiativernes regnskab kan ikke vises
break-even-title-one = { $kind ->
    [even] «{ $name }» er tjent hjem i { $year }
    [never] «{ $name }» er ikke tjent hjem inden { $last }
    [plus] «{ $name }» koster ingenting og sparer { $amount } inden { $last }
    [minus] «{ $name }» koster intet selv, men øger behovet { $amount } inden { $last }
   *[nothing] «{ $name }» hverken koster eller sparer noget
}
break-even-title-many = { $kind ->
    [all] Alle { $count } initiativer er tjent hjem senest i { $last }
    [both] Begge initiativer er tjent hjem senest i { $last }
    [none] Ingen af { $count } initiativer er tjent hjem inden { $last }
    [free] Ingen af { $count } initiativer koster noget
    [some] { $even } af { $count } initiativer er tjent hjem senest i { $last }
    [single-even] Det ene af { $count } initiativer, der koster noget, er tjent hjem senest i { $last }
    [single-never] Det ene af { $count } initiativer, der koster noget, er ikke tjent hjem inden { $last }
   *[paying] { $even } af de { $paying } initiativer, der koster noget, er tjent hjem senest i { $last }
}
break-even-state = { $kind ->
    [even] Tjent hjem i { $even }
    [never] Ikke tjent hjem inden { $last }
   *[free] Koster ingenting
}
break-even-standing = { $state ->
    [spare] { $amount } i plus i { $last }
    [short] { $amount } i minus i { $last }
   *[balance] går i nul i { $last }
}
break-even-pays = { $kind ->
    [other] { $payer } betaler, { $gainer } får mest ud af det
    [self] { $payer } betaler og får selv mest ud af det
   *[nobody] { $payer } betaler, intet område kommer i plus
}
break-even-measure = Sparet minus brugt, lagt sammen fra år til år
break-even-each-unit = hvert initiativ på sin egen akse
break-even-own-axes = Initiativerne er så ulige store, at hvert har sin egen akse: højder kan ikke sammenlignes på tværs
break-even-first-plan = Hvert initiativ er vist én gang, under den første plan i studiet, der har det
break-even-largest = { $drawn ->
    [one] Kun det dyreste af { $count } initiativer er tegnet; alle står i break_even.csv
   *[other] De { $drawn } dyreste af { $count } initiativer er tegnet; alle står i break_even.csv
}
break-even-value = { $name }: { $state }, { $standing }
break-even-description = { $count ->
    [one] Linjediagram over ét initiativ
   *[other] { $count } små linjediagrammer, ét for hvert initiativ
}: det sparede minus det brugte siden basisåret. Vandret akse: år { $years }. { $axes ->
    [own] Hver lodret akse er sin egen, i kroner
   *[shared] Lodret akse: { $unit }, fra { $low } til { $high }
}; over nul er der sparet mere, end der er brugt. { $values }. Alle tal står i break_even.csv.
### a paper for a committee

paper-title = Kan rammen følge behovet? { $study }
paper-subtitle = Behov, ramme og gab { $from }–{ $to }, faste { $from }-priser
paper-for = Til det politiske udvalg og chefgruppen
paper-rests = Tallene gælder planen «{ $plan }» i scenariet «{ $scenario }», hvor intet andet er sagt. Der er regnet på { $scenarios ->
    [one] ét scenarie
   *[other] { $scenarios } scenarier
} og { $plans ->
    [one] én plan
   *[other] { $plans } planer
}.
paper-drawn = Usikkerheden er regnet af { count-runs } af hver plan (frø { $seed }).
paper-change = {" "}({ $change }{"\u00a0"}%)
paper-percent = { $number }{"\u00a0"}%
paper-gap = { $kind ->
    [short] der mangler { $amount } ({ $share } af servicebehovet)
    [spare] der er { $amount } i overskud ({ $share } af servicebehovet)
    [none] behov og ramme er i balance
   *[even] behov og ramme er i balance (forskellen er { $amount }, ikke over { $tolerance } af servicebehovet)
}
paper-summary = Resumé
paper-people = Fra { $from } til { $to } { $old-way ->
    [more] stiger antallet af borgere på 80 år og derover fra { $old-before } til { $old-after }{ $old-change }
    [less] falder antallet af borgere på 80 år og derover fra { $old-before } til { $old-after }{ $old-change }
   *[same] er antallet af borgere på 80 år og derover næsten uændret ({ $old-before } og { $old-after })
}, { $joined ->
    [same] og
   *[other] mens
} antallet i den arbejdsdygtige alder ({ $ages } år) { $way ->
    [more] stiger fra { $before } til { $after }{ $change }
    [less] falder fra { $before } til { $after }{ $change }
   *[same] er næsten uændret ({ $before } og { $after })
}.
paper-balance = i { $year } er behovet { $need } og rammen { $frame }, så { $gap }{ $has-span ->
    [yes] , i 8 af 10 kørsler et gab på { $span }
   *[no] {""}
}
paper-short-area = { $area } { $gap } (dækningsgrad { $coverage })
paper-short = I { $year } mangler { $areas }{ $more ->
    [0] {""}
    [one] {" "}– og ét område mere mangler over { $tolerance } af sit behov
   *[other] {" "}– og { $more } områder mere mangler over { $tolerance } af deres behov
}; samlet { $is-first ->
    [yes] er gabet første gang over { $tolerance } af servicebehovet i { $first }
   *[no] er gabet i intet år over { $tolerance } af servicebehovet
}.
paper-short-none = Intet område mangler mere end { $tolerance } af sit behov i { $year }; samlet { $is-first ->
    [yes] er gabet første gang over { $tolerance } af servicebehovet i { $first }
   *[no] er gabet i intet år over { $tolerance } af servicebehovet
}.
paper-short-only-none = Studiets eneste område mangler ikke mere end { $tolerance } af sit behov i { $year }, og gabet { $is-first ->
    [yes] er første gang over den grænse i { $first }
   *[no] er i intet år over den grænse
}.
paper-plan-only = Studiet har kun én plan, «{ $plan }», så der er intet at sammenligne; den efterlader { $amount } udækket behov i alt { $first }–{ $last }.
paper-plan-no-need = Under planen «{ $plan }» er der intet udækket behov { $first }–{ $last }, så ingen anden plan ligger lavere.
paper-plan-reference = Ingen plan ligger lavere end «{ $plan }», der efterlader { $amount } udækket behov i alt { $first }–{ $last }{ $drawn ->
    [runs] {" "}(8 af 10 kørsler: { $span })
    [scenarios] {" "}(8 af 10 scenarier: { $span })
   *[none] {""}
}.
paper-loser = { $area } { $amount }
paper-plan-least = Lavest ligger planen «{ $plan }» med { $amount } udækket behov i alt { $first }–{ $last }{ $drawn ->
    [runs] {" "}(8 af 10 kørsler: { $span })
    [scenarios] {" "}(8 af 10 scenarier: { $span })
   *[none] {""}
} mod { $than } under «{ $reference }»{ $surety ->
    [sure] , og den ligger lavere i { $share } af de samme { futures-word }
    [unsure] , men den ligger kun lavere i { $share } af de samme { futures-word }, så forskellen er usikker
   *[single] , regnet i én kørsel uden usikkerhed
}; { $losers ->
    [some] med den får { $who }{ $more ->
        [0] {""}
        [one] {" "}og ét område til
       *[other] {" "}og { $more } områder til
    } mindre til driften over alle årene end under «{ $reference }»
   *[none] med den får intet område mindre til driften over alle årene end under «{ $reference }»
} i scenariet «{ $scenario }».
paper-takes-frames = { $kind ->
    [takes] for at lukke det samlede gab i { $year } skal rammernes vækst om året være { $reach }{ $is-now ->
        [yes] {" "}(scenariet har { $now } det år)
       *[no] {""}
    }
    [met] det samlede gab i { $year } er lukket med den vækst i rammerne, som scenariet har{ $is-now ->
        [yes] {" "}({ $now } om året)
       *[no] {""}
    }
   *[nothing] ingen vækst i rammerne fra { $range } om året lukker det samlede gab i { $year }
}
paper-staff = { $kind ->
    [neither] målt på årsværk slipper hverken penge eller hænder op
    [money] målt på årsværk slipper pengene op i { $money }, hænderne ikke
    [hands] målt på årsværk slipper hænderne op i { $hands }, pengene ikke
    [money-first] målt på årsværk slipper pengene op først, i { $money }, og hænderne i { $hands }
   *[hands-first] målt på årsværk slipper hænderne op først, i { $hands }, og pengene i { $money }
} (over { $tolerance } af årsværkene mangler)
paper-takes-coverage = den laveste dækningsgrad af alle områder tilsammen er { $coverage }, i { $year }, under planen «{ $plan }»
paper-ground = Hvad er forudsat
paper-years = Basisåret er { $base }: da er behov og ramme ens i hvert område. Der ses frem til { $horizon }{ $same ->
    [yes] {""}
   *[no] , og { $decision } er det år, der skal besluttes om først
}.
paper-scenario = Scenariet «{ $name }» er det, som kommunen ikke selv bestemmer.
paper-plan = Planen «{ $name }» er den, der ses på først{ $is-reference ->
    [yes] , og den, de andre holdes op mod
   *[no] ; alle planer holdes op mod «{ $reference }»
}.
paper-need-means = Behov er, hvad det koster at holde dagens serviceniveau. Rammen er de bevilgede penge. Gabet er behov minus ramme: over nul mangler der penge. Alle beløb er i { $unit } i faste { $base }-priser.
paper-basis-part = { $share } { $basis }
paper-basis = Af de { $total } i { $base } er grundlaget for budgettet { $budget }, for enhedspriserne { $costs } og for brugsraterne { $rates } (den svageste kilde tæller).
paper-forecast = Befolkningen er bundet til prognosen «{ $name }»; i gennemsnit er { $moved } af borgerne flyttet for at ramme den.
paper-split = Dele af budgettets fordeling på { $areas } områder er udledt eller antaget og står ikke i et offentliggjort budget.
paper-factors = Faktorer i scenariet «{ $scenario }»
paper-value = Værdi
paper-factors-note = Andre faktorer er uændrede. «Sund aldring» er andelen af de vundne leveår, der er raske.
paper-uncertain = Usikre faktorer, trukket omkring scenariet «{ $scenario }»
paper-dist-fit = bane tilpasset historiske data
paper-dist-levels = { $levels }, lige hyppige
paper-dist-uniform = { $low } til { $high }, lige hyppige
paper-dist-normal = normalfordelt om { $mean }, spredning { $sd }
paper-dist-truncated = normalfordelt om { $mean }, spredning { $sd }, fra { $low } til { $high }
paper-dist-triangular = { $low } til { $high }, oftest omkring { $mode } (trekant)
paper-dist-pert = { $low } til { $high }, oftest omkring { $mode } (PERT)
paper-dist-lognormal = median { $median }, 8 af 10 fra { $low } til { $high }
paper-dist-discrete = { $levels }, med hver sin hyppighed
paper-growth = Fra { $from } til { $to } { $need-way ->
    [more] stiger behovet med { $need }
    [less] falder behovet med { $need }
   *[same] er behovet uændret
}, og rammen { $frame-way ->
    [more] stiger med { $frame }
    [less] falder med { $frame }
   *[same] er uændret
}. I { $to } er resultatet, at { $gap }.
paper-figure-need-frame = { head-need-and-frame }
paper-figure-population = Hvem bor her
paper-figure-area-gaps = { head-gap-by-area }
paper-figure-coverage = { head-coverage }
paper-figure-unserved = Borgere uden hjælp
paper-figure-staff = Penge eller hænder
paper-figure-drivers = Hvad ændrer gabet
paper-figure-plans = { head-plans-side-by-side }
paper-figure-gap-fan = Gabet i alle kørsler
paper-figure-robustness = Hvilke planer holder
paper-figure-sensitivity = Hvad usikkerheden hænger på
paper-figure-break-even = Hvornår indsatser er tjent hjem
paper-need-note = Behov er, hvad det koster at holde dagens serviceniveau.
paper-per-old = For hver borger på 80 år og derover er der { $before } i alderen { $ages } år i { $from } og { $after } i { $to }.
paper-of-need = Gab af servicebehovet
paper-frame-table = Behov, ramme og gab, { $unit }, { $base }-priser
paper-rounded = «{ $plan }» i scenariet «{ $scenario }», { $unit } i { $base }-priser. Et gab over nul er penge, der mangler. Afrunding kan gøre, at tal ikke summer.
paper-one-area = Studiet har ét område, { $area }, så gabet deles ikke op.
paper-spare-areas = Der er overskud i { $areas } i { $year }.
paper-coverage-note = Dækningsgraden er penge til service delt med behov for service. Overførsler er lovbundne og betales først.
paper-drivers = Hvorfor ændrer gabet sig
paper-driver = Fra { $from } til { $to } { $way ->
    [more] vokser gabet med { $amount }
    [less] falder gabet med { $amount }
   *[same] er gabet uændret
}.{ $has-up ->
    [yes] {" "}Det øges mest af { $up }.
   *[no] {""}
}{ $has-down ->
    [yes] {" "}Det mindskes mest af { $down }.
   *[no] {""}
}
paper-driver-part = { $name } ({ $amount })
paper-drivers-note = Ændringen er delt på årsager, så delene lægger sig sammen til det hele (Shapley); rækkefølgen betyder intet.
paper-plans = Planerne sammenlignet
paper-plans-one = Studiet har kun én plan, «{ $plan }», så der er intet at sammenligne.
paper-plans-paired = Planerne er regnet i de samme { $futures } { futures-word } og holdt op mod «{ $reference }». Den ene kaldes lavere end den anden, når den er det i mindst 9 af 10 af dem.
paper-plans-lower = Klart mindre udækket behov end «{ $reference }» har { $count ->
    [one] planen
   *[other] planerne
} { $plans }.
paper-plans-not-lower = Ikke klart mindre udækket behov end «{ $reference }» har { $count ->
    [one] planen
   *[other] planerne
} { $plans }.
paper-plans-single-run = Hver plan er regnet i én kørsel, uden usikkerhed.
paper-plans-overlap = Planernes intervaller overlapper, fordi fremtiderne er så forskellige; derfor er planerne sammenlignet fremtid for fremtid.
paper-plans-do = Hvad planerne gør
paper-plan-does = «{ $plan }». { $lines }{ $more ->
    [0] {""}
    [one] {" "}(og ét greb mere)
   *[other] {" "}(og { $more } greb mere)
}.
paper-span = 8 af 10
paper-lowest-all = alle { $percent }
paper-plans-table = Planerne, { $unit }, { $base }-priser
paper-plans-note = «Udækket»: behov uden penge, lagt sammen over områder og år { $first }–{ $last }{ $drawn ->
    [runs] , i scenariet og det, 8 af 10 kørsler ligger imellem
    [scenarios] , i scenariet og det, 8 af 10 scenarier ligger imellem
   *[none] {""}
}. Alt andet gælder scenariet «{ $scenario }». «Laveste dækning»: et områdes laveste i noget år.{ $has-focus ->
    [yes] {" "}«De andre»: penge til driften af andre områder end { $focus } i alle årene, mod «{ $reference }».
   *[no] {""}
}{ $has-staff ->
    [yes] {" "}«Penge», «Hænder»: første år, hvor de binder, og over { $tolerance } af årsværkene mangler.
   *[no] {""}
}{ $has-policies ->
    [yes] {" "}«Løfter»: andel af politikkernes år, der holdes.
   *[no] {""}
}
paper-sure = Hvor sikkert er det
paper-sure-nothing = Studiet har intet ensemble, så usikkerheden er ikke regnet; { $scenarios ->
    [one] der er kun ét scenarie
   *[other] bilaget viser de { $scenarios } scenarier ved siden af hinanden
}.
paper-spread-first = De usikre faktorer er trukket omkring scenariet «{ $scenario }». Under planen «{ $plan }» ligger gabet i { $year } i 8 af 10 kørsler på { $span } (scenariet: { $own }), og i { $above } af kørslerne er det over { $tolerance } af servicebehovet.
paper-spread = I { $year } ligger det på { $span } (scenariet: { $own }) og er over { $tolerance } af servicebehovet i { $above } af kørslerne.
paper-runs-enough = { $runs ->
    [one] Den ene kørsel er nok til, at flere ikke ville flytte tallene kendeligt.
   *[other] De { $runs } kørsler er nok til, at flere ikke ville flytte tallene kendeligt.
}
paper-runs-few = { $runs ->
    [one] Én kørsel er for få til, at tallene ligger helt fast.
   *[other] De { $runs } kørsler er for få til, at tallene ligger helt fast.
}
paper-runs-too-few = { $runs ->
    [one] Én kørsel er for få til at sige, hvor sikre tallene er.
   *[other] De { $runs } kørsler er for få til at sige, hvor sikre tallene er.
}
paper-runs-all = { $runs ->
    [one] Den ene kørsel er den eneste kombination, der er, så tallene har ingen stikprøvefejl.
   *[other] De { $runs } kørsler er alle de kombinationer, der er, så tallene har ingen stikprøvefejl.
}
paper-adequate = En plan holder, så længe gabet i alt ikke er over { $tolerance } af servicebehovet{ $has-floors ->
    [yes] {" "}og hvert gulv i politikkerne holdes
   *[no] {""}
}. { $kind ->
    [one] Planen «{ $plan }» holder til og med { $until } i { $own } af { $futures } { futures-word }.
    [none] Ingen plan holder til og med { $until } i nogen af de { $futures } { futures-word }.
    [same] Alle planer holder til og med { $until } i samme andel af de { $futures } { futures-word }: { $most }.
   *[best] Oftest til og med { $until } holder { $count ->
        [one] planen
       *[other] planerne
    } { $best }: i { $most } af de { $futures } { futures-word }{ $is-own ->
        [yes] .
       *[no] ; «{ $plan }» gør det i { $own }.
    }
}
paper-fails = { $kind ->
    [never] Planen «{ $plan }» holder til og med { $until } i { $runs ->
        [one] den ene kørsel
        [2] begge kørsler
       *[other] alle { $runs } kørsler
    }.
    [always] Planen «{ $plan }» holder ikke til og med { $until } i { $runs ->
        [one] den ene kørsel
       *[other] nogen af { $runs } kørsler
    }.
   *[some] Planen «{ $plan }» svigter, det vil sige holder ikke til og med { $until }, i { $share } af { count-runs }.
}
paper-takes = Hvad skal der til
paper-takes-words = Under planen «{ $plan }» i scenariet «{ $scenario }» gælder, { $gaps }. Tabellen viser, hvor meget det ville kræve at lukke det samlede gab med ét tal ad gangen, alt andet lige{ $without ->
    [0] {""}
    [one] ; ét af { $count } spørgsmål har intet svar i det spænd, der er søgt i
   *[other] ; { $without } af { $count } spørgsmål har intet svar i det spænd, der er søgt i
}.
paper-takes-gap = at { $gap } i { $year }
paper-takes-closed = Under planen «{ $plan }» i scenariet «{ $scenario }» gælder, { $gaps }. Der er intet samlet gab at lukke.
paper-takes-nothing = intet fra { $range } er nok
paper-takes-met = { $reach } (er nået)
paper-takes-most = { $place }
paper-takes-scenario = i «{ $scenario }»
paper-takes-differ = forskelligt
paper-takes-table = Hvad der skal til for at lukke gabet
paper-takes-note = Planen «{ $plan }». «Nu» er tallet i scenariet eller planen; «Skal være» er ét tal for alle år og for alle områder. Hver række skruer kun på sit eget. Er det samlede gab lukket, kan ét område stadig mangle, mens et andet har til overs. LEAN regnes uden pris, med det loft, planen selv har, eller intet, og som om alt, der loves, bliver til noget: det er en antaget effekt.
paper-knob = Det, der skrues på
paper-where = Hvor
paper-now = Nu
paper-needed = Skal være
paper-sources-table = Kilder, som tallene bygger på
paper-sources-more = { $count ->
    [one] { $count } kilde til står i inputs/sources.csv.
   *[other] { $count } kilder til står i inputs/sources.csv.
}
paper-assumed = Bygger på antagelser: { $titles }{ $more ->
    [0] {""}
    [one] {" "}og én til
   *[other] {" "}og { $more } til
}.
paper-appendix = Bilag
paper-amount = Beløb
paper-areas-years = Behov, ramme og gab for hvert område, { $unit }, { $base }-priser
paper-people-years = Borgere 1. januar efter alder, scenariet «{ $scenario }»
paper-and-over = { $from } og derover
paper-everybody = Alle
paper-first-gap = Første år
paper-scenarios-table = Gabet i alle scenarier, { $unit }, { $base }-priser
paper-first-note = «{ $plan }». «Første år»: det første år med et gab over { $tolerance } af servicebehovet.
paper-services-table = Ydelser, hvis udgift vokser mest fra { $from } til { $to }, { $unit }, { $base }-priser
paper-growth-dkk = Vækst
paper-growth-share = I procent

### pejl report

help-report = Skriv en sag om studiet til et udvalg, som side og som Word-fil
help-report-example = Eksempel:
    {"  "}pejl report scenarios/viborg
    {"  "}pejl report scenarios/viborg --plan lean --scenario frames_minus_half --out sag
    {"  "}pejl --lang en report scenarios/viborg
help-report-scenario = Scenariet, sagen handler om; ellers det, ensemblet trækkes om, eller det første
help-report-plan = Planen, sagen ser på først; ellers studiets første
report-done = report.html og report.docx med { $figures ->
    [one] én figur
   *[other] { $figures } figurer
} og { $tables ->
    [one] én tabel
   *[other] { $tables } tabeller
} på { $seconds } s. Alt ligger i { $folder } (kørsel { $digest }).

### licences

licences-own = Pejl { $version } er under licensen { $licence }; dens ordlyd står til sidst.
licences-crates = Biblioteker
licences-crates-note = Bygget ind i udgaven til Linux; vilkårene er skrevet som SPDX-udtryk. Nævner et bibliotek ingen ophavsmænd, står dets adresse.
licences-column-name = bibliotek
licences-column-version = udgave
licences-column-licence = licens
licences-column-authors = ophav
licences-with-feature = { $authors } (kun med `{ $feature }`)
licences-fonts = Skrifttyper
licences-data = Taltabeller
licences-text = Pejls licens

spending-title = Hvad uændret service ville have kostet, og hvad der blev brugt
spending-caption = Løbende priser efter { $basis ->
    [published] et offentliggjort
    [derived] et udledt
    [assumption] et antaget
   *[none] studiets
} pris- og lønindeks; mio. kr., første år = 100.
spending-run = Scenarie: { $scenario }. Plan: { $plan }.
spending-note = Kun de ydelser, som står i regnskabet i hvert af årene. Regnskab og behov kan være afgrænset forskelligt; derfor sammenlignes væksten og ikke niveauet. Uændret service er behovet ved basisårets service, med scenariets kompleksitet og sunde aldring.
spending-scope = Område og omfang
spending-scope-of = { $count ->
    [0] { $area }, hele området
   *[other] { $area }: { $services }
}
spending-accounts = Regnskab
spending-accounts-index = Indeks
spending-need = Uændret service
spending-need-index = Indeks
spending-price-index = Pris og løn
spending-spent = Brugt i forhold til uændret service
spending-sentence = { $scope }: fra { $from } til { $to } voksede regnskabet { $accounts }, mens uændret service ville have krævet en vækst på { $need }, heraf pris og løn { $prices }. Brugt i forhold til uændret service: { $spent }.
