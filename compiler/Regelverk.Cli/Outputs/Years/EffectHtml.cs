using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases.Years;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>The effect on a list of applications, as a part of a page.</summary>
internal static class EffectHtml
{
    private const int MostShown = 10;
    private const int MostListed = 30;

    /// <summary>Adds it to a page.</summary>
    public static void Append(HtmlWriter page, YearEffect effect)
    {
        page.Raw("<section>").Element("h2", "Virkningen for søknadene");
        Cards(page, effect);
        page.List([.. effect.Notes, .. effect.LeftOut.Count > 0 ? [Marks.LeftOut(effect.LeftOut)] : Enumerable.Empty<string>()]);
        Totals(page, effect);
        if (ChangeGroups.Of(effect).Any(g => g.Count > 0))
        {
            Figure(page, "Hvor mange som får mer og mindre", YearCharts.Changes(effect));
        }

        Changed(page, $"Får mest mer ({EffectWords.Amounts(effect)})", [.. EffectWords.Gainers(effect)], MostShown, effect);
        Changed(page, $"Mister mest ({EffectWords.Amounts(effect)})", [.. EffectWords.Losers(effect)], MostShown, effect);
        Changed(page, $"Oppfyller vilkårene bare i {effect.Now.Label}", EffectWords.New(effect), MostListed, effect);
        Changed(page, $"Oppfyller vilkårene bare i {effect.Before.Label}", EffectWords.Excluded(effect), MostListed, effect);
        Moves(page, effect);
        Frames(page, effect);
        Cliffs(page, effect);
        Undecided(page, effect);
        page.Raw("</section>");
    }

    private static void Cards(HtmlWriter page, YearEffect effect)
    {
        var sum = EffectWords.Totals(effect).FirstOrDefault(l => l.Name == (effect.IsAwarded ? "Tildelt tilskudd" : "Beregnet tilskudd"));
        (string Number, string Words)[] cards =
        [
            ($"{Number(effect.Before.Entitled)} → {Number(effect.Now.Entitled)}", $"oppfyller vilkårene, av {Counted.Of(effect.Now.Applications, "søknad", "søknader")}"),
            .. sum?.Change is { } change ? [(EffectWords.Signed(change), $"{EffectWords.Amounts(effect)} i alt, {effect.Now.Label} mot {effect.Before.Label}")] : System.Array.Empty<(string, string)>(),
            (Number(EffectWords.Gainers(effect).Count()), "får mer"),
            (Number(EffectWords.Losers(effect).Count()), "får mindre"),
            .. effect.Undecided.Count > 0 ? [(Number(effect.Undecided.Count), "kan ikke avgjøres begge årene")] : System.Array.Empty<(string, string)>(),
        ];
        page.Raw("<ul class=\"kort\">" + string.Concat(cards.Select(c => $"<li><b>{HtmlWriter.Text(c.Number)}</b><span>{HtmlWriter.Text(c.Words)}</span></li>")) + "</ul>");
    }

    private static void Totals(HtmlWriter page, YearEffect effect)
    {
        page.Element("h3", "Summene begge årene");
        page.Table(["", ">" + effect.Before.Label, ">" + effect.Now.Label, ">Forskjell"], EffectWords.Totals(effect).Select(l => new[]
        {
            l.Name, EffectWords.Shown(l.Kind, l.Before), EffectWords.Shown(l.Kind, l.Now), EffectWords.Shown(l.Kind, l.Change, withSign: true),
        }));
        Figure(page, $"Beløpene i {effect.Before.Label} og {effect.Now.Label}", YearCharts.Totals(effect));
    }

    private static void Changed(HtmlWriter page, string heading, IReadOnlyList<ComparedApplication> all, int most, YearEffect effect)
    {
        if (all.Count == 0)
        {
            return;
        }

        page.Element("h3", $"{heading}: {Number(all.Count)}");
        page.Table(["Søknad", "Søker", .. Regulations(effect), ">" + effect.Before.Label, ">" + effect.Now.Label, ">Forskjell", "Hvorfor"], all.Take(most).Select(c => (IReadOnlyList<string>)
        [
            c.Id, c.Name, .. EffectWords.Regulations(effect, c.Before, c.Now), Amount(c.AmountBefore), Amount(c.AmountNow), Amount(c.Change, withSign: true), c.Why,
        ]));
        More(page, all.Count, most);
    }

    private static void Moves(HtmlWriter page, YearEffect effect)
    {
        var moved = EffectWords.Moved(effect);
        if (moved.Count == 0)
        {
            return;
        }

        page.Element("h3", $"Plassen i rekkefølgen: {Number(moved.Count)} har en annen").Element("p", "Plassen er blant de søknadene som oppfyller vilkårene det året. De som står likt, har samme plass.", " class=\"merknad\"");
        page.Table(["Søknad", "Søker", ">" + effect.Before.Label, ">" + effect.Now.Label], moved.Take(MostShown).Select(m => new[] { m.Application.Id, m.Application.Name, "nr. " + Number(m.Before), "nr. " + Number(m.Now) }));
        More(page, moved.Count, MostShown);
    }

    private static void Frames(HtmlWriter page, YearEffect effect)
    {
        if (effect.Frames.Count == 0)
        {
            return;
        }

        page.Element("h3", $"Med en annen ramme i {effect.Now.Label}");
        page.Table(["Rammen", ">Ramme", ">Tildelt", ">Avkorting", ">Oppfyller, men får ingenting"], effect.Frames.Select(f => new[]
        {
            EffectWords.Percent(f.Percent), EffectWords.Kroner(f.Frame), EffectWords.Kroner(f.Given), EffectWords.Shown(EffectWords.Kind.Share, f.Cut), Number(f.Empty),
        }));
        Figure(page, $"Tildelt med en annen ramme i {effect.Now.Label}", YearCharts.Frames(effect));
    }

    private static void Cliffs(HtmlWriter page, YearEffect effect)
    {
        page.Element("h3", $"Klipper: {Number(effect.Cliffs.Count)}").Element("p", EffectWords.AboutCliffs(effect), " class=\"merknad\"");
        if (effect.Cliffs.Count == 0)
        {
            return;
        }

        page.Table(["Søknad", "Søker", "Opplysning", ">Er", ">Med", "Da", "Hvor"], effect.Cliffs.Take(MostShown).Select(c => new[]
        {
            c.Decision.Id, c.Name, c.Fact, c.Value, c.Other, EffectWords.Instead(c), c.Place,
        }));
        More(page, effect.Cliffs.Count, MostShown);
    }

    private static void Undecided(HtmlWriter page, YearEffect effect)
    {
        if (effect.Undecided.Count == 0)
        {
            return;
        }

        page.Element("h3", $"Kan ikke avgjøres begge årene: {Number(effect.Undecided.Count)}");
        page.Table(["Søknad", "Søker", .. Regulations(effect), "Hvorfor"], effect.Undecided.Take(MostShown).Select(u => (IReadOnlyList<string>)[u.Now.Id, u.Name, .. EffectWords.Regulations(effect, u.Before, u.Now), u.Why]));
        More(page, effect.Undecided.Count, MostShown);
    }

    private static IEnumerable<string> Regulations(YearEffect effect) => EffectWords.RegulationHeadings(effect).Select(h => char.ToUpperInvariant(h[0]) + h[1..]);

    private static void More(HtmlWriter page, int all, int shown)
    {
        if (all > shown)
        {
            page.Element("p", $"… og {Number(all - shown)} til, som står i regnearket.", " class=\"merknad\"");
        }
    }

    private static void Figure(HtmlWriter page, string caption, string svg) => page.Raw("<figure>").Element("figcaption", caption).Raw(svg).Raw("</figure>");

    // The heading says that it is kroner; the word on every row would only be in the way.
    private static string Amount(Rational kroner, bool withSign = false) => (withSign ? EffectWords.Signed(kroner) : EffectWords.Kroner(kroner)).Replace(" kroner", "", System.StringComparison.Ordinal);

    private static string Number(int number) => Visning.Heltall(new System.Numerics.BigInteger(number));
}
