using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Regelverk.Cli.Outputs;

/// <summary>
/// Puts the fixed words of decisions and grounds into nynorsk. The rule's own words stay as they are written in the file: what stands in «» is never touched, and outside
/// them only whole phrases that the program itself writes. So it is the same whether the compiled rules or the interpreter wrote them.
/// </summary>
internal static class Nynorsk
{
    private static readonly IReadOnlyList<(Regex Nb, string Nn)> Phrases =
    [
        // What decides.
        Phrase("Søknaden er trukket av søkeren", "Søknaden er trekt av søkjaren"),
        Phrase("Søknaden avvises fordi", "Søknaden blir avvist fordi"),
        Phrase("Søknaden avslås fordi", "Søknaden blir avslått fordi"),
        Phrase("Søknaden skal rettes innen (.+?) fordi", "Søknaden skal rettast innan $1 fordi"),
        Phrase("og fordi det ikke er rettet innen", "og fordi det ikkje er retta innan"),
        Phrase("et er ikke avgjort om søknaden skal avvises fordi", "et er ikkje avgjort om søknaden skal avvisast fordi"),
        Phrase("et er ikke avgjort om søknaden skal avslås fordi", "et er ikkje avgjort om søknaden skal avslåast fordi"),
        Phrase("et er ikke avgjort om søknaden skal rettes fordi", "et er ikkje avgjort om søknaden skal rettast fordi"),
        Phrase("et er ikke avgjort om", "et er ikkje avgjort om"),
        Phrase("vilkåret (¤\\d+¤) ikke er oppfylt", "vilkåret $1 ikkje er oppfylt"),
        Phrase("([Vv])ilkåret (¤\\d+¤) er ikke oppfylt", "$1ilkåret $2 er ikkje oppfylt"),
        Phrase("Uansett ikke tilskudd:", "Uansett ikkje tilskot:"),
        Phrase("nntaket i ((?:§ \\d+|punkt [\\d.]+).*?) gjelder ikke", "nntaket i $1 gjeld ikkje"),
        Phrase("nntaket i ((?:§ \\d+|punkt [\\d.]+).*?) ikke gjelder", "nntaket i $1 ikkje gjeld"),
        Phrase("nntaket i ((?:§ \\d+|punkt [\\d.]+).*?) gjelder", "nntaket i $1 gjeld"),

        // Amounts.
        Phrase("kan ikke regnes ut ennå:", "kan ikkje reknast ut enno:"),
        Phrase("kan ikke regnes ut:", "kan ikkje reknast ut:"),
        Phrase("\\(gjelder hvis ", "(gjeld dersom "),
        Phrase("fordi ingen av de andre tilfellene gjelder", "fordi ingen av dei andre tilfella gjeld"),
        Phrase("for alle tilfeller som fortsatt er mulige, gir det samme", "for alle tilfelle som framleis er moglege, gir det same"),
        Phrase("avrundet (ned |opp )?fra (.+?) til ", "avrunda $1frå $2 til "),
        Phrase("avrundet (ned |opp )?til ", "avrunda $1til "),
        Phrase("for det er ingen å regne med", "for det er ingen å rekne med"),
        Phrase("fristen er ikke oppgitt", "fristen er ikkje oppgitt"),
        Phrase("det er akkurat på grensen", "det er akkurat på grensa"),
        Phrase("det mangler (?=\\d)", "det manglar "),
        Phrase("for mange(?=[.,])", "for mange"),
        Phrase("for mye(?=[.,])", "for mykje"),

        // What is not known.
        Phrase("for ingen av tilfellene gjelder", "for ingen av tilfella gjeld"),
        Phrase("verdien bygger på en opplysning som er uaktuell", "verdien byggjer på ei opplysning som er uaktuell"),
        Phrase("det beregnes ikke etter", "det blir ikkje rekna ut etter"),
        Phrase("det kan ikke avgjøres av opplysningene", "det kan ikkje avgjerast av opplysningane"),
        Phrase(" mangler(?=\\.)", " manglar"),
        Phrase("Mangler:", "Manglar:"),
        Phrase("Dette mangler:", "Dette manglar:"),
        Phrase("ikke avgjort", "ikkje avgjort"),

        // What comes after the decision.
        Phrase(" mangler, men alle svar gir samme resultat", " manglar, men alle svar gir same resultat"),
        Phrase("Tilskuddet bortfaller fordi", "Tilskotet fell bort fordi"),
        Phrase("om tilskuddet bortfaller fordi", "om tilskotet fell bort fordi"),
        Phrase("Etter vedtaket: utbetales ikke", "Etter vedtaket: blir ikkje utbetalt"),
        Phrase("Etter vedtaket: utbetales", "Etter vedtaket: blir utbetalt"),
        Phrase("Etter vedtaket: bortfalt", "Etter vedtaket: har falle bort"),
        Phrase("Etter vedtaket: utbetaling venter på", "Etter vedtaket: utbetaling ventar på"),

        // Explanations.
        Phrase("Hvorfor ikke et annet utfall:", "Kvifor ikkje eit anna utfall:"),
        Phrase("Hvorfor:", "Kvifor:"),
        Phrase("søkeren må først rette søknaden", "søkjaren må først rette søknaden"),
        Phrase("flere utfall er mulige til det som mangler, er på plass", "fleire utfall er moglege til det som manglar, er på plass"),
        Phrase("En søknad som er trukket, blir ikke behandlet\\.", "Ein søknad som er trekt, blir ikkje behandla."),
        Phrase("En søknad som avvises, blir ikke tatt under behandling\\. Det er derfor ikke avgjort om vilkårene for tilskudd er oppfylt", "Ein søknad som blir avvist, blir ikkje teken under behandling. Det er derfor ikkje avgjort om vilkåra for tilskot er oppfylte"),
        Phrase("Vilkårene er oppfylt\\. Søknaden er avslått bare fordi rammen ikke rakk til den", "Vilkåra er oppfylte. Søknaden er avslått berre fordi ramma ikkje rakk til han"),
        Phrase("Ikke avvist, for de formelle kravene er oppfylt", "Ikkje avvist, for dei formelle krava er oppfylte"),
        Phrase("For å bli innvilget måtte det som står over, ha vært annerledes", "For å bli innvilga måtte det som står over, ha vore annleis"),
        Phrase("Ikke avslått, for vilkårene er oppfylt", "Ikkje avslått, for vilkåra er oppfylte"),
        Phrase("Ikke delvis innvilget, for søknaden får alt den søker om", "Ikkje delvis innvilga, for søknaden får alt han søkjer om"),
        Phrase("Ikke innvilget, for tildelt tilskudd er (.+?) lavere enn søkt tilskudd", "Ikkje innvilga, for tildelt tilskot er $1 lågare enn søkt tilskot"),
        Phrase("er lavere enn (søkt|beregnet) tilskudd:", "er lågare enn $1 tilskudd:"),
        Phrase("falt bort i beregningen", "fall bort i utrekninga"),
        Phrase("falt bort", "fall bort"),
        Phrase("Hvor mye søknaden får, avgjøres når rammen fordeles", "Kor mykje søknaden får, blir avgjort når ramma blir fordelt"),
        Phrase("Dette er et foreslått resultat", "Dette er eit føreslått resultat"),

        // Cells.
        Phrase("^Beregnet$", "Berekna"),
        Phrase("^Søker$", "Søkjar"),
        Phrase("^innvilget$", "innvilga"),
        Phrase("^trukket$", "trekt"),

        Phrase("^Søknad (\\S+) fra ", "Søknad $1 frå "),
        Phrase("([(,] ?)gis av ", "$1blir gitt av "),

        // Outcomes, tables, and the built-in names.
        Phrase("oppfyller vilkårene; tilskuddet er ikke fordelt ennå", "oppfyller vilkåra; tilskotet er ikkje fordelt enno"),
        Phrase("oppfyller vilkårene", "oppfyller vilkåra"),
        Phrase("venter på retting", "ventar på retting"),
        Phrase("delvis innvilget", "delvis innvilga"),
        Phrase("(?<=: |\\d |, )innvilget", "innvilga"),
        Phrase("(?<=: |\\d |, )trukket", "trekt"),
        Phrase("foreslåtte avgjørelser", "føreslåtte avgjerder"),
        Phrase("Foreslått", "Føreslått"),
        Phrase("Begrunnelser", "Grunngivingar"),
        Phrase("Avgjørelsen er ikke et enkeltvedtak og kan ikke påklages", "Avgjerda er ikkje eit enkeltvedtak og kan ikkje påklagast"),
        Phrase("([Bb])eregnet tilskudd", "$1erekna tilskot"),
        Phrase("([Ss]økt|[Tt]ildelt|[Uu]tbetalt) tilskudd", "$1 tilskot"),
        Phrase("beregnet (?=[\\d ]+ kroner)", "berekna "),
    ];

    private static readonly Regex Quote = new("«[^«»]*(?:«[^«»]*»[^«»]*)*»", RegexOptions.CultureInvariant);

    /// <summary>A line in nynorsk.</summary>
    public static string Of(string line)
    {
        var quotes = new List<string>();
        var open = Quote.Replace(line, quote =>
        {
            quotes.Add(quote.Value);
            return $"¤{Dsl.Text.Folding.Digits(quotes.Count - 1)}¤";
        });
        var said = Phrases.Aggregate(open, (text, phrase) => phrase.Nb.Replace(text, phrase.Nn));
        return quotes.Select((quote, i) => (quote, i)).Aggregate(said, (text, q) => text.Replace($"¤{Dsl.Text.Folding.Digits(q.i)}¤", q.quote, System.StringComparison.Ordinal));
    }

    private static (Regex, string) Phrase(string nb, string nn) => (new Regex(nb, RegexOptions.CultureInvariant), nn);
}
