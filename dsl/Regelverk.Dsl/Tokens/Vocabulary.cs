using System;
using System.Collections.Generic;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Tokens;

/// <summary>The words that mean something under one kind of heading. Elsewhere they are free for names.</summary>
internal sealed class Vocabulary
{
    private const string Everywhere = "hvis ellers er ikke der hver hvert inntil og eller av etter fra til i per for før minst høyst mer mindre enn alle ingen med";

    private const string Amounts = "kroner krone øre prosent kr million millioner milliard milliarder tusen hele";

    private const string Time = "dag dager uke uker måned måneder år tidligst senest";

    private const string Expressions =
        "delen perioden som ligger påbegynte året summen antall det den laveste høyeste avrundet ned opp nærmeste halve partall men nøyaktig en én ett to tre fire fem seks sju åtte ni ti "
        + "verken uaktuell slik at ja nei over under mellom innen færre flere lavere høyere større maksimalt maks minimum aldri begrenset disse vilkårene oppfylt oppfylte";

    private const string RuleSentences =
        "tilskudd tilskuddet gis kan utbetales bortfaller avvises avslås skal rettes innen unntak tillegg også beregnes følger ledd bokstav nr nn";

    private const string ComputedSentences =
        "følger beregnes tabellen bare rad rader radene som passer gir samme svar trinnvis trinnet ligger hele uansett de første neste øvrige overskytende kronene minus "
        + "opphørt uendret kilde";

    private static readonly string Ledd = string.Join(" ", Ordinals.All);

    private readonly HashSet<string> _words;

    private Vocabulary(params string[] groups)
    {
        _words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            _words.UnionWith(group.Split(' '));
        }
    }

    public static Vocabulary Scheme { get; } = new(
        Everywhere, Time, "regelverk tittel tilskuddsforvalter gjelder hjemmel avgjørelsen enkeltvedtak klagefrist klageinstans endrer");

    public static Vocabulary Declarations { get; } = new(
        Everywhere, Amounts, Time, Expressions,
        "tekst ja/nei heltall tall dato tidspunkt periode liste flere kilde utgave oppgis bare når taushetsbelagt kjennetegn vurderes begrunnes skal");

    public static Vocabulary Rules { get; } = new(Everywhere, Amounts, Time, Expressions, RuleSentences, Ledd);

    public static Vocabulary Transitions { get; } = new(Everywhere, Amounts, Time, Expressions, "søknader gjelder ledd bokstav nr", Ledd);

    /// <summary>Tables, steps and dated rates: the line that opens one, and the lines below it.</summary>
    public static Vocabulary Computed { get; } = new(Everywhere, Amounts, Time, Expressions, ComputedSentences);

    public static Vocabulary Budget { get; } = new(Everywhere, Amounts, "kilde");

    public static Vocabulary Pots { get; } = new(
        Everywhere, Amounts, Time, Expressions, "rammen resten søknader øvrige ubrukt går overføres tilbakeføres neste runde staten");

    /// <summary>What a group is sure of, with the condition that makes the group.</summary>
    public static Vocabulary Quotas { get; } = new(
        Everywhere, Amounts, Time, Expressions, "rammen går først søknader deretter deltar på linje kvote");

    public static Vocabulary Rounds { get; } = new(
        Everywhere, Amounts, "runde frist ramme åpner periode vedtas restmidler beløp som dekkes bortfaller deltar først neste tidligere utelukker trekkes taket har betydning");

    public static Vocabulary Allocation { get; } = new(
        Everywhere, Amounts, Time,
        "ingen avkorting kunngjort beløp bindende rammen går prioritetsgruppene høyest lavest størst tidligst senest først får overskytende fordeles på de det andre "
        + "gruppen som rekker avkortes forholdsmessig tilskudd beløpene avrundes ned opp restmidler overføres tilbakeføres neste runde år staten siste "
        + "klager fører fram gir ny fordeling dekkes samme avkortingsprosent nærmeste halve partall kan bør skjønnsmessig skjønn "
        + "ledd bokstav nr søknadene søknad innvilges rekkefølge deretter trekkes lodd er brukt igjen hvis fordelingen stanser ved første ikke plass likhet slik at summen blir lik største brøkdel oddetallsmetoden d’hondts metode "
        + "beløp like mange reduseres redusert ganges men halvdelsregelen avkorting første kronene øvrige rekker dette minstebeløpene minstebeløpet rekkefølge blir bare uten tak maksimalt søknader likt satsen delt summen avrundet plassene enhet minst én delingstall med "
        + "avsetning avsetningen klager ubrukt under tildeles minste om gangen samtidig omfordeling målt avrunding resten den like delen tilskuddet deles beholder søkeren");

    public static Vocabulary Examples { get; } = new(
        Everywhere, Amounts, Time, Expressions,
        "gitt runde ramme tidligere tildelt så fordelt søknader skjønn avvist avslått innvilget delvis trukket til avklaring venter på retting avgjort utbetales utbetaling bortfalt ledd bokstav nr", Ledd);

    public bool Contains(string word) => _words.Contains(word);
}
