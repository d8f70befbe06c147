using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about the sentences that share the frame by one number: what they leave open, with the choices and what each of them does.</summary>
internal static class SharingDiagnostics
{
    private static readonly DiagnosticDescriptor LeastNotReachedDescriptor = DiagnosticDescriptor.Error("RV0740", "Rammen rekker kanskje ikke til minstebeløpene", "The frame may not reach the least amounts");
    private static readonly DiagnosticDescriptor LeastAboveCapDescriptor = DiagnosticDescriptor.Error("RV0741", "Minstebeløpet er større enn taket", "The least amount is above the cap");
    private static readonly DiagnosticDescriptor VagueCapDescriptor = DiagnosticDescriptor.Error("RV0742", "Tak på hva?", "A cap on what?");
    private static readonly DiagnosticDescriptor VagueLeastDescriptor = DiagnosticDescriptor.Error("RV0743", "Minst på hvilken måte?", "At least in what way?");
    private static readonly DiagnosticDescriptor WithoutWeightDescriptor = DiagnosticDescriptor.Error("RV0744", "Søknader uten noe å fordele etter", "Applications with nothing to share by");
    private static readonly DiagnosticDescriptor WeightDescriptor = DiagnosticDescriptor.Error("RV0745", "Rammen må fordeles etter et tall fra 0 og oppover", "The frame must be shared by a number from 0 upwards");
    private static readonly DiagnosticDescriptor RoundedFactorDescriptor = DiagnosticDescriptor.Error("RV0746", "Avkortingsprosenten er et resultat", "The cut is a result");
    private static readonly DiagnosticDescriptor NothingToCoverDescriptor = DiagnosticDescriptor.Error("RV0747", "Det er ikke noe minstebeløp", "There is no least amount");
    private static readonly DiagnosticDescriptor PartNeedsProportionDescriptor = DiagnosticDescriptor.Error("RV0748", "Beløpet som kommer først, hører til forholdsmessig avkorting", "The amount that comes first belongs to a proportional cut");
    private static readonly DiagnosticDescriptor ShareAboveAllDescriptor = DiagnosticDescriptor.Error("RV0749", "Taket er mer enn hele rammen", "The cap is more than the whole frame");
    private static readonly DiagnosticDescriptor LeastNotPositiveDescriptor = DiagnosticDescriptor.Error("RV0750", "Minstebeløpet må være større enn 0", "The least amount must be more than 0");
    private static readonly DiagnosticDescriptor SplittingDescriptor = DiagnosticDescriptor.Warning("RV0751", "Det lønner seg å dele opp søknaden", "It pays to split the application");
    private static readonly DiagnosticDescriptor MergingDescriptor = DiagnosticDescriptor.Warning("RV0752", "Det lønner seg å slå sammen søknader", "It pays to merge applications");
    private static readonly DiagnosticDescriptor FrameAndClaimDescriptor = DiagnosticDescriptor.Error("RV0753", "Rammen deles uten beregnet tilskudd", "The frame is shared without beregnet tilskudd");
    private static readonly DiagnosticDescriptor RateUsesUpNothingDescriptor = DiagnosticDescriptor.Error("RV0754", "En sats som er rundet ned, bruker ikke opp rammen", "A rate that is rounded down does not use up the frame");
    private static readonly DiagnosticDescriptor BarrierDescriptor = DiagnosticDescriptor.Error("RV0738", "Sperregrensen kan ikke være slik", "The border cannot be so");
    private static readonly DiagnosticDescriptor EqualPartDescriptor = DiagnosticDescriptor.Error("RV0765", "Delen som deles likt, kan ikke være slik", "The part that is shared equally cannot be so");
    private static readonly DiagnosticDescriptor LimitWithRateDescriptor = DiagnosticDescriptor.Error("RV0739", "Bagatellgrense og en sats som regnes ut av rammen", "A limit and a rate that is made of the frame");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        LeastNotReachedDescriptor, LeastAboveCapDescriptor, VagueCapDescriptor, VagueLeastDescriptor, WithoutWeightDescriptor, WeightDescriptor, RoundedFactorDescriptor,
        NothingToCoverDescriptor, PartNeedsProportionDescriptor, ShareAboveAllDescriptor, LeastNotPositiveDescriptor, SplittingDescriptor, MergingDescriptor,
        FrameAndClaimDescriptor, RateUsesUpNothingDescriptor, LimitWithRateDescriptor, BarrierDescriptor, EqualPartDescriptor,
    ];

    public static Diagnostic LeastNotReached(TextSpan span, Rational amount) => new(
        LeastNotReachedDescriptor,
        span,
        new Message("Det står ikke hva som skjer når rammen ikke rekker til minstebeløpene.", "Nothing says what happens where the frame does not reach the least amounts."),
        new Message("Velg én av tilføyelsene nedenfor og skriv den under setningen.", "Choose one of the clauses below and write it under the sentence."))
    {
        Details =
        [
            new Message("Eksempel: ramme 25 000 kroner, og tre søkere som skal ha minst 10 000 kroner hver.", "Example: frame 25 000 kroner and three applicants who are to have at least 10 000 kroner each."),
            new Message("«avkortes minstebeløpene forholdsmessig» gir om lag 8 333 kroner til hver.", "«avkortes minstebeløpene forholdsmessig» gives about 8 333 kroner to each."),
            new Message("«dekkes minstebeløpene i rekkefølge etter poeng, høyest først» gir 10 000, 10 000 og 5 000 kroner. De som står likt, deler forholdsmessig.", "«dekkes minstebeløpene i rekkefølge etter poeng, høyest først» gives 10 000, 10 000 and 5 000 kroner. Those who stand equal share in proportion."),
            new Message("«får ingen tilskudd» gir 0 kroner til alle; 25 000 kroner blir restmidler.", "«får ingen tilskudd» gives 0 kroner to all; 25 000 kroner remain."),
        ],
        CorrectText = "- rekker ikke rammen til dette, avkortes minstebeløpene forholdsmessig\n- rekker ikke rammen til dette, dekkes minstebeløpene i rekkefølge etter poeng, høyest først\n- rekker ikke rammen til dette, får ingen tilskudd",
    };

    public static Diagnostic LeastAboveCap(TextSpan span, Rational least, TextSpan cap, Rational amount) => new(
        LeastAboveCapDescriptor,
        span,
        new Message($"Ingen skal få mindre enn {Visning.Kroner(least)}, men taket er {Visning.Kroner(amount)}. Begge deler kan ikke gjelde.", $"Nobody is to get less than {Visning.Kroner(least)}, but the cap is {Visning.Kroner(amount)}. Both cannot hold."),
        new Message("Sett ned minstebeløpet, eller hev taket.", "Lower the least amount, or raise the cap."))
    { Related = [new RelatedPlace(cap, new Message("Taket:", "The cap:"))] };

    public static Diagnostic VagueCap(TextSpan span, Rational amount) => new(
        VagueCapDescriptor,
        span,
        new Message("Det står ikke om taket gjelder det som beregnes, eller det som tildeles.", "Nothing says whether the cap is on what is computed or on what is awarded."),
        new Message("Velg én av tilføyelsene nedenfor.", "Choose one of the clauses below."))
    {
        Details =
        [
            new Message("Eksempel: 120 000 kroner til tre som har beregnet tilskudd på 120 000, 60 000 og 60 000 kroner, tak 50 000 kroner.", "Example: 120 000 kroner to three with beregnet tilskudd of 120 000, 60 000 and 60 000 kroner, cap 50 000 kroner."),
            new Message("«før avkorting» gir 40 000 kroner til hver, for alle regnes som like store.", "«før avkorting» gives 40 000 kroner to each, for all count as equally large."),
            new Message("«ingen får mer enn» gir 50 000, 35 000 og 35 000 kroner.", "«ingen får mer enn» gives 50 000, 35 000 and 35 000 kroner."),
        ],
        CorrectText = $"- beregnet tilskudd er høyst {Visning.Kroner(amount)} før avkorting\n- ingen får mer enn {Visning.Kroner(amount)} per søknad; det overskytende fordeles på de andre",
    };

    public static Diagnostic VagueLeast(TextSpan span, Rational amount) => new(
        VagueLeastDescriptor,
        span,
        new Message("Det står ikke om beløpet er det minste en søker kan få, eller noe alle får før resten fordeles.", "Nothing says whether the amount is the least an applicant can get, or something all get before the rest is shared."),
        new Message("Velg én av tilføyelsene nedenfor.", "Choose one of the clauses below."))
    {
        Details =
        [
            new Message("Eksempel: 100 000 kroner til tre med 200 000, 50 000 og 10 000 kroner i beregnet tilskudd, beløpet er 10 000 kroner.", "Example: 100 000 kroner to three with 200 000, 50 000 and 10 000 kroner in beregnet tilskudd, the amount is 10 000 kroner."),
            new Message("«ingen får mindre enn» gir 72 000, 18 000 og 10 000 kroner.", "«ingen får mindre enn» gives 72 000, 18 000 and 10 000 kroner."),
            new Message("«alle får først» gir om lag 67 826, 22 174 og 10 000 kroner.", "«alle får først» gives about 67 826, 22 174 and 10 000 kroner."),
        ],
        CorrectText = $"- ingen får mindre enn {Visning.Kroner(amount)}\n- alle får først {Visning.Kroner(amount)}; det øvrige fordeles forholdsmessig",
    };

    public static Diagnostic WithoutWeight(TextSpan span, string weight, bool hasLeast) => new(
        WithoutWeightDescriptor,
        span,
        hasLeast
            ? new Message($"Noen kan ha 0 i {weight}. Ingen skal få mindre enn minstebeløpet, så det må stå at de får bare det.", $"Some may have 0 in «{weight}». Nobody is to get less than the least amount, so it must say that they get only that.")
            : new Message($"Noen kan ha 0 i {weight}, og det står ikke hva de får.", $"Some may have 0 in «{weight}», and nothing says what they get."),
        hasLeast
            ? new Message("Skriv tilføyelsen nedenfor under setningen.", "Write the clause below under the sentence.")
            : new Message("Skriv én av tilføyelsene nedenfor under setningen. Skal alle ha noe, trenger fordelingen et minstebeløp.", "Write one of the clauses below under the sentence. If all are to have something, the division needs a least amount."))
    {
        Details =
        [
            new Message("Eksempel: ramme 30 000 kroner. A har 2, B har 1 og C har 0.", "Example: frame 30 000 kroner. A has 2, B has 1 and C has 0."),
            new Message("«får ingen tilskudd» gir A 20 000, B 10 000 og C 0 kroner.", "«får ingen tilskudd» gives A 20 000, B 10 000 and C 0 kroner."),
            new Message("«får bare minstebeløpet» på 3 000 kroner gir A 18 000, B 9 000 og C 3 000 kroner.", "«får bare minstebeløpet» of 3 000 kroner gives A 18 000, B 9 000 and C 3 000 kroner."),
        ],
        CorrectText = hasLeast
            ? $"- søknader uten {weight} får bare minstebeløpet"
            : $"- søknader uten {weight} får ingen tilskudd",
    };

    public static Diagnostic WithoutWeightBesideEqualPart(TextSpan span, string weight) => new(
        WithoutWeightDescriptor,
        span,
        new Message($"Noen kan ha 0 i {weight}, og det står ikke om de er med i det som deles likt.", $"Some may have 0 in «{weight}», and nothing says whether they take part in what is shared equally."),
        new Message("Skriv én av tilføyelsene nedenfor under setningen.", "Write one of the clauses below under the sentence."))
    {
        Details =
        [
            new Message("Eksempel: ramme 30 000 kroner, og 20 prosent deles likt. A har 2, B har 1 og C har 0.", "Example: frame 30 000 kroner, and 20 percent is shared equally. A has 2, B has 1 and C has 0."),
            new Message("«får bare den like delen» gir A 18 000, B 10 000 og C 2 000 kroner.", "«får bare den like delen» gives A 18 000, B 10 000 and C 2 000 kroner."),
            new Message("«får ingen tilskudd» gir A 19 000, B 11 000 og C 0 kroner.", "«får ingen tilskudd» gives A 19 000, B 11 000 and C 0 kroner."),
        ],
        CorrectText = $"- søknader uten {weight} får bare den like delen\n- søknader uten {weight} får ingen tilskudd",
    };

    public static Diagnostic EqualPartOutside(TextSpan span, Rational share, string weight) => new(
        EqualPartDescriptor,
        span,
        new Message($"{Visning.Prosent(share)} av rammen kan ikke deles likt ved siden av en rest.", $"{Visning.Prosent(share)} of the frame cannot be shared equally beside a rest."),
        new Message("Skriv en andel som er mer enn 0 og mindre enn 100 prosent, eller en setning som deler hele rammen på én måte.", "Write a share of more than 0 and less than 100 percent, or a sentence that shares the whole frame in one way."))
    { CorrectText = $"20 prosent av rammen deles likt, og resten fordeles etter {weight}\nRammen deles likt\nRammen fordeles etter {weight}" };

    public static Diagnostic BoundOnEqualPart(TextSpan span, bool isCap) => new(
        EqualPartDescriptor,
        span,
        isCap
            ? new Message("Rammen deles på to måter, og det er ikke sagt om taket gjelder den like delen, resten eller begge til sammen.", "The frame is shared in two ways, and nothing says whether the cap is on the equal part, on the rest or on both together.")
            : new Message("Rammen deles på to måter, og den like delen er alt noe som alle får. Det er ikke sagt om minstebeløpet kommer i tillegg.", "The frame is shared in two ways, and the equal part is already something that all get. Nothing says whether the least amount comes on top."),
        isCap
            ? new Message("Stryk taket, eller la hele rammen fordeles på én måte: «Rammen deles likt» eller «Rammen fordeles etter …», med taket under.", "Take the cap away, or share the whole frame in one way: «Rammen deles likt» or «Rammen fordeles etter …», with the cap below.")
            : new Message("Stryk minstebeløpet, eller stryk den like delen: «Rammen fordeles etter …», med minstebeløpet under.", "Take the least amount away, or the equal part: «Rammen fordeles etter …», with the least amount below."));

    public static Diagnostic Weight(TextSpan span, string weight, bool isNumber) => new(
        WeightDescriptor,
        span,
        isNumber
            ? new Message($"«{weight}» kan være mindre enn 0, og da kan ikke rammen fordeles etter det.", $"«{weight}» may be less than 0, and then the frame cannot be shared by it.")
            : new Message($"«{weight}» er ikke et tall, og da kan ikke rammen fordeles etter det.", $"«{weight}» is no number, and then the frame cannot be shared by it."),
        isNumber
            ? new Message("Skriv «minst 0» bak opplysningen der den er oppgitt, eller «men minst 0» bak regelen som gir tallet.", "Write «minst 0» behind the fact where it is declared, or «men minst 0» behind the rule that gives the number.")
            : new Message("Bruk et tall om søknaden, som antall medlemmer eller poeng.", "Use a number of the application, such as members or points."))
    { CorrectText = isNumber ? $"{weight}: heltall, minst 0" : "Rammen fordeles etter medlemmer, men ikke mer enn beregnet tilskudd" };

    public static Diagnostic RoundedFactor(TextSpan span, string number) => new(
        RoundedFactorDescriptor,
        span,
        new Message($"Avkortingen er skrevet som et tall, {number}. Hvor mye det avkortes, følger av rammen og søknadene.", $"The cut is written as a number, {number}. How much is cut follows from the frame and the applications."),
        new Message("Skriv regelen, ikke resultatet. Avkortingsprosenten står i fordelingsprotokollen.", "Write the rule, not the result. The percentage of the cut stands in the ledger."))
    {
        Details =
        [
            new Message("Eksempel: ramme 1 000 kroner, og tre søkere med 500 kroner hver. Andelen er 2/3, om lag 66,67 prosent.", "Example: frame 1 000 kroner and three applicants with 500 kroner each. The share is 2/3, about 66.67 per cent."),
            new Message("66,67 prosent av 500 kroner er 333,35 kroner, og tre ganger det er 1 000,05 kroner: mer enn rammen.", "66.67 per cent of 500 kroner is 333.35 kroner, and three times that is 1 000.05 kroner: more than the frame."),
        ],
        CorrectText = "1. Beregnet tilskudd avkortes forholdsmessig",
    };

    public static Diagnostic NothingToCover(TextSpan span) => new(
        NothingToCoverDescriptor,
        span,
        new Message("Det står hva som skjer når rammen ikke rekker til minstebeløpene, men ikke noe minstebeløp.", "It says what happens where the frame does not reach the least amounts, but there is no least amount."),
        new Message("Stryk tilføyelsen, eller skriv minstebeløpet foran den.", "Take the clause away, or write the least amount before it."))
    { CorrectText = "- ingen får mindre enn 10 000 kroner\n- rekker ikke rammen til dette, avkortes minstebeløpene forholdsmessig" };

    public static Diagnostic PartNeedsProportion(TextSpan span, Rational amount) => new(
        PartNeedsProportionDescriptor,
        span,
        new Message("Et beløp som kommer først, får sin mening av at resten fordeles forholdsmessig. Denne setningen deler på en annen måte.", "An amount that comes first gets its meaning from the rest being shared in proportion. This sentence shares in another way."),
        new Message("Skriv et minstebeløp, eller bruk setningen om forholdsmessig avkorting.", "Write a least amount, or use the sentence about a proportional cut."))
    { CorrectText = $"- ingen får mindre enn {Visning.Kroner(amount)}" };

    public static Diagnostic ShareAboveAll(TextSpan span, Rational share) => new(
        ShareAboveAllDescriptor,
        span,
        new Message($"Taket er {Visning.Tall(share * 100)} prosent av rammen. Det er mer enn alt som finnes.", $"The cap is {Visning.Tall(share * 100)} per cent of the frame. That is more than all there is."),
        new Message("Skriv høyst 100 prosent.", "Write at most 100 per cent."));

    public static Diagnostic LeastNotPositive(TextSpan span, Rational amount) => new(
        LeastNotPositiveDescriptor,
        span,
        new Message($"Et minstebeløp på {Visning.Kroner(amount)} gir ingen noe.", $"A least amount of {Visning.Kroner(amount)} gives nobody anything."),
        new Message("Skriv et beløp som er større enn 0, eller stryk tilføyelsen.", "Write an amount of more than 0, or take the clause away."));

    public static Diagnostic Splitting(TextSpan span, bool ofFrame) => new(
        SplittingDescriptor,
        span,
        new Message("Når alle søknader får samme beløp, lønner det seg å dele én søknad i flere.", "Where all applications get the same amount, it pays to split one application into several."),
        new Message("Sett et tak per søker, eller godta det med en merknad som sier hvorfor søknader ikke kan deles.", "Set a cap per applicant, or accept it with a comment that says why applications cannot be split."))
    {
        Details = ofFrame
            ?
            [
                new Message("Eksempel: ramme 90 000 kroner. A og B får 45 000 kroner hver.", "Example: frame 90 000 kroner. A and B get 45 000 kroner each."),
                new Message("Deler A søknaden i to, får A 60 000 kroner og B 30 000 kroner.", "If A splits the application into two, A gets 60 000 kroner and B 30 000 kroner."),
            ]
            :
            [
                new Message("Eksempel: ramme 90 000 kroner. A og B har 60 000 kroner hver i beregnet tilskudd, og får 45 000 kroner hver.", "Example: frame 90 000 kroner. A and B have 60 000 kroner each in beregnet tilskudd, and get 45 000 kroner each."),
                new Message("Deler A søknaden i to på 30 000 kroner, får A 60 000 kroner og B 30 000 kroner.", "If A splits the application into two of 30 000 kroner, A gets 60 000 kroner and B 30 000 kroner."),
            ],
    };

    public static Diagnostic FrameAndClaim(TextSpan span, string sentence, string? weight) => new(
        FrameAndClaimDescriptor,
        span,
        new Message($"«{sentence}» deler hele rammen uten å se på beregnet tilskudd, men regelverket sier hva beregnet tilskudd er.", $"«{sentence}» shares the whole frame whatever «beregnet tilskudd» is, but the regulation says what «beregnet tilskudd» is."),
        new Message("Bruk setningen under, eller stryk setningen «Beregnet tilskudd er …».", "Use the sentence below, or take away the sentence «Beregnet tilskudd er …»."))
    {
        Details = weight is not null
            ?
            [
                new Message($"Rammen fordeles etter {weight}, men ikke mer enn beregnet tilskudd", $"«Rammen fordeles etter {weight}, men ikke mer enn beregnet tilskudd»"),
                new Message("Eksempel: ramme 90 000 kroner. A og B veier like mye, og beregnet tilskudd er 30 000 og 80 000 kroner. Da får A 30 000 og B 60 000 kroner.", "Example: frame 90 000 kroner. A and B weigh the same, and «beregnet tilskudd» is 30 000 and 80 000 kroner. Then A gets 30 000 and B 60 000 kroner."),
                new Message("Uten beregnet tilskudd får de 45 000 kroner hver.", "Without «beregnet tilskudd» they get 45 000 kroner each."),
            ]
            :
            [
                new Message("Alle får samme beløp, men ikke mer enn beregnet tilskudd", "«Alle får samme beløp, men ikke mer enn beregnet tilskudd»"),
                new Message("Eksempel: ramme 90 000 kroner. For A og B er beregnet tilskudd 30 000 og 80 000 kroner. Da får A 30 000 og B 60 000 kroner.", "Example: frame 90 000 kroner. For A and B «beregnet tilskudd» is 30 000 and 80 000 kroner. Then A gets 30 000 and B 60 000 kroner."),
                new Message("Uten beregnet tilskudd får de 45 000 kroner hver.", "Without «beregnet tilskudd» they get 45 000 kroner each."),
            ],
    };

    public static Diagnostic BarrierOfOther(TextSpan span, string read, string shared) => new(
        BarrierDescriptor,
        span,
        new Message($"Rammen fordeles etter {shared}, men sperregrensen er satt på {read}.", $"The frame is shared by «{shared}», but the border is on «{read}»."),
        new Message("Sperregrensen må være på det rammen fordeles etter. Gjelder den noe annet, skriver du et vilkår i en paragraf.", "The border must be on what the frame is shared by. Where it is about something else, write a condition in a paragraph."));

    public static Diagnostic BarrierAndPart(TextSpan span, TextSpan part) => new(
        BarrierDescriptor,
        span,
        new Message("En gruppe er sikret en del av rammen, og sperregrensen kan holde alle i gruppen utenfor.", "A group is sure of a part of the frame, and the border may shut out all of the group."),
        new Message("Skriv heller et vilkår i en paragraf om hvem som er for små, eller stryk en av tilføyelsene.", "Rather write a condition in a paragraph about who are too small, or take one of the clauses away."))
    { Related = [new RelatedPlace(part, new Message("Gruppen:", "The group:"))] };

    public static Diagnostic BarrierOutside(TextSpan span, Rational share) => new(
        BarrierDescriptor,
        span,
        new Message($"Sperregrensen er {Visning.Prosent(share)} av summen, men den må være mer enn 0 og mindre enn 100 %.", $"The border is {Visning.Prosent(share)} of the sum, but it must be more than 0 and less than 100 %."),
        new Message("Skriv for eksempel 4 prosent.", "Write for example 4 per cent."));

    public static Diagnostic LimitWithRate(TextSpan span, Rational limit, TextSpan rate) => new(
        LimitWithRateDescriptor,
        span,
        new Message("Alle får den kunngjorte satsen. Faller de små bort, er satsen ikke lenger rammen delt på alle.", "All get the announced rate. Where the small ones fall away, the rate is no longer the frame over all."),
        new Message($"Si i en paragraf hvem som er for små til å få tilskudd, eller del rammen etter det samme: «Rammen fordeles etter …», så «Tilskudd under {Visning.Kroner(limit)} …».", $"Say in a paragraph who are too small to get a grant, or share the frame by the same: «Rammen fordeles etter …», then «Tilskudd under {Visning.Kroner(limit)} …»."))
    {
        Related = [new RelatedPlace(rate, new Message("Satsen:", "The rate:"))],
    };

    public static Diagnostic RateUsesUpNothing(TextSpan span) => new(
        RateUsesUpNothingDescriptor,
        span,
        new Message("Satsen er rundet ned, så beløpene kan ikke til sammen bli lik rammen.", "The rate is rounded down, so the amounts together cannot be the frame."),
        new Message("Skriv «Beløpene avrundes ned til hele kroner», og hvor restmidlene går. Skal hele rammen brukes, skriver du «Rammen fordeles etter …» i stedet for satsen.", "Write «Beløpene avrundes ned til hele kroner», and where the remainder goes. To use up the frame, write «Rammen fordeles etter …» instead of the rate."));

    public static Diagnostic Merging(TextSpan span) => new(
        MergingDescriptor,
        span,
        new Message("Når alle beløp reduseres like mye, lønner det seg å slå flere søknader sammen til én.", "Where all amounts are reduced by the same, it pays to merge several applications into one."),
        new Message("Velg en annen setning, eller godta det med en merknad som sier hvorfor søknader ikke kan slås sammen.", "Choose another sentence, or accept it with a comment that says why applications cannot be merged."))
    {
        Details =
        [
            new Message("Eksempel: ramme 60 000 kroner. A, B og C har 40 000 kroner hver i beregnet tilskudd, og alle får 20 000 kroner.", "Example: frame 60 000 kroner. A, B and C have 40 000 kroner each in beregnet tilskudd, and all get 20 000 kroner."),
            new Message("Søker A og B sammen om 80 000 kroner, får de 50 000 kroner og C 10 000 kroner.", "If A and B apply together for 80 000 kroner, they get 50 000 kroner and C 10 000 kroner."),
        ],
    };
}
