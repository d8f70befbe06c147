using System.Linq;
using Regelverk.Dsl.Comparison;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>A comparison as one page for a browser and for paper: no script, and nothing that is fetched from elsewhere.</summary>
internal static class YearHtml
{
    private const int MostGroups = 12;

    public static string Of(YearReport report)
    {
        var difference = report.Difference;
        var title = $"{report.Title}: {difference.Før} → {difference.Nå}";
        var page = new HtmlWriter();
        page.Raw("<!DOCTYPE html>").Raw("<html lang=\"nb\">").Raw("<head>").Raw("<meta charset=\"utf-8\"/>").Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
            .Element("title", title).Raw("<style>" + YearStyle.Css + "</style>").Raw("</head>").Raw("<body>").Raw("<header>").Element("h1", title)
            .Element("p", "Hva som er endret fra det ene året til det andre, for hvem, og hva det gjør. Rapporten er regnet ut av reglene.", " class=\"ingress\"").Raw("</header>");
        if (report.Effect is { } effect)
        {
            EffectHtml.Append(page, effect);
        }

        Rules(page, difference);
        Applicants(page, difference);
        Yearly(page, difference);
        Words(page, difference);
        return page.Raw("</body>").Raw("</html>").ToString();
    }

    private static void Rules(HtmlWriter page, Årsforskjell difference)
    {
        page.Raw("<section>").Element("h2", "Reglene");
        if (difference.Regler.Count == 0)
        {
            page.Element("p", "Ingen regler er endret.");
        }
        else
        {
            page.Table(["Hvor", "Endring", "Før", "Nå"], difference.Regler.Select(c => new[] { c.Sted, YearWords.Of(c.Slag) + (c.Virkning.Length > 0 ? $": {c.Virkning}" : ""), c.Før ?? "–", c.Nå ?? "–" }));
        }

        page.Raw("</section>");
    }

    private static void Applicants(HtmlWriter page, Årsforskjell difference)
    {
        page.Raw("<section>").Element("h2", "Søkerne");
        page.Element("p", difference.Søkere.Count == 0 ? YearWords.NoGroups(difference) : "Hvem som får et annet resultat av reglene, uansett hvem som har søkt. For hver gruppe står en søker som er avgjort etter begge års regler.");
        foreach (var same in difference.Søkere.GroupBy(g => g.Endring))
        {
            var name = YearWords.Of(same.Key);
            page.Element("h3", char.ToUpperInvariant(name[0]) + name[1..]);
            page.Table(["Hvem", "Eksempel", difference.Før, difference.Nå], same.Take(MostGroups).Select(g => new[] { g.Hvem + (g.Runde.Length > 0 ? $" ({g.Runde})" : ""), g.Vitne.Hvem, g.Vitne.Før, g.Vitne.Nå }));
            if (same.Count() > MostGroups)
            {
                page.Element("p", YearWords.More(same.Count() - MostGroups), " class=\"merknad\"");
            }
        }

        page.List(difference.Likt);
        if (difference.IkkeAvgjort.Count > 0)
        {
            page.Element("h3", "Ikke avgjort").List(difference.IkkeAvgjort);
        }

        page.Raw("</section>");
    }

    private static void Yearly(HtmlWriter page, Årsforskjell difference)
    {
        page.Raw("<section>").Element("h2", "Årets rammer og frister");
        if (difference.Årlig.Count == 0)
        {
            page.Element("p", "De er de samme.");
        }

        page.List(difference.Årlig).Raw("</section>");
    }

    private static void Words(HtmlWriter page, Årsforskjell difference)
    {
        page.Raw("<section>").Element("h2", "Teksten");
        page.Raw(difference.Tekst.Count == 0 ? "<p>Ordene er de samme.</p>" : "<p class=\"merknad\"><del>Tatt ut</del> og <ins>satt inn</ins>.</p>");
        foreach (var change in difference.Tekst)
        {
            page.Element("h3", YearWords.Heading(change) + (change.HarVirkning ? "" : ", bare ordlyden"));
            if (change.Ord.Count > 0)
            {
                page.Raw("<p>" + string.Join(" ", change.Ord.Select(Word)) + "</p>");
            }
        }

        page.Raw("</section>");
    }

    private static string Word(Ordendring words) => words.Slag switch
    {
        Ordslag.TattUt => $"<del>{HtmlWriter.Text(words.Tekst)}</del>",
        Ordslag.SattInn => $"<ins>{HtmlWriter.Text(words.Tekst)}</ins>",
        _ => HtmlWriter.Text(words.Tekst),
    };
}
