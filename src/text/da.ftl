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
