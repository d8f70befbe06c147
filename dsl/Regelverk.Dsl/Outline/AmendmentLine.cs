using System.Text.RegularExpressions;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Outline;

/// <summary>What a line that is no heading of a rule file was meant as in a regulation that changes another.</summary>
internal enum MeantChange
{
    /// <summary>Nothing of the kind.</summary>
    Nothing,

    /// <summary>«§§ 4 og 5 oppheves», «I § 6 endres …».</summary>
    Change,

    /// <summary>«Endringene trer i kraft straks».</summary>
    Commencement,
}

/// <summary>The lines that change a regulation: «§ 3 bokstav c oppheves», «§ 4 nytt tredje ledd skal lyde:», «Ny § 3 a skal lyde:».</summary>
internal static class AmendmentLine
{
    private const int Longest = 200;

    private const string Paragraph = @"(?<paragraf>§ ?\d+(?: [a-zæøå](?= |$))?|punkt \d+(?:\.\d+)*)";
    private static readonly string Number = $@"(?:{string.Join("|", Ordinals.All)}|\d+\.)";
    private static readonly string Place = $@"(?: (?<ledd>{Number}) ledd)?(?: bokstav (?<bokstav>[a-zæøå]))?(?: nr\.? (?<nr>\d+))?";
    private static readonly string Added = $@"(?: nytt (?<nyttledd>{Number}) ledd| ny bokstav (?<nybokstav>[a-zæøå])| nytt nr\.? (?<nyttnr>\d+))";
    private static readonly string Moved = $@" nåværende (?:(?<fraledd>{Number}) ledd blir (?:nytt )?(?<tilledd>{Number}) ledd|bokstav (?<frabokstav>[a-zæøå]) blir (?:ny )?bokstav (?<tilbokstav>[a-zæøå]))";
    private const string Heading = "(?<overskrift>begreper|skjønn|satser|ramme|delrammer|søknadsrunder|fordeling|rapportering og tilbakebetaling|overgangsregler)";
    private const string Dates = "(?: fra og med (?<fra>.+?))?(?: til og med (?<til>.+))?";

    private static readonly Regex Form = new(
        $@"^(?:{Paragraph}{Place} (?<oppheves>oppheves){Dates}"
        + $@"|{Paragraph}(?<tittel> overskriften)? (?<lyder>skal lyde){Dates}"
        + $@"|{Paragraph}{Place} (?<lyder>skal lyde){Dates}"
        + $@"|{Paragraph}{Place}{Added} (?<tilføyes>skal lyde){Dates}"
        + $@"|{Paragraph}{Place}{Moved}{Dates}"
        + $@"|(?:ny|nytt) {Paragraph} (?<ny>skal lyde){Dates}"
        + $@"|{Heading} (?<oppheves>oppheves){Dates}"
        + @"|eksempel «(?<eksempel>.*)» (?<beholdes>beholdes))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Attempt = new($@"^{Paragraph}(?: (?<ledd>{Number}) ledd)?(?<flere> og)?.* (?<verb>skal lyde|oppheves|blir)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Verb = new(@"\b(?:(?:skal lyde|oppheves|endres)|(?<ikraft>trer i kraft))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>What somebody meant with a line that is no heading: a change where the place does not stand first, or when the changes begin.</summary>
    public static MeantChange Meant(string line) => line.Length <= Longest && Verb.Match(Folding.Fold(line)) is { Success: true } match
        ? match.Groups["ikraft"].Success ? MeantChange.Commencement : MeantChange.Change
        : MeantChange.Nothing;

    /// <summary>What somebody meant to change with a line that cannot be read, and the line nearest to it that can be; null for a line that does not say that something is changed.</summary>
    public static (string Place, string Nearest)? Attempted(string line)
    {
        var match = line.Length <= Longest ? Attempt.Match(Folding.Fold(line)) : Match.Empty;
        if (!match.Success)
        {
            return null;
        }

        var place = match.Groups["paragraf"].Value + (match.Groups["ledd"] is { Success: true } ledd ? $" {ledd.Value} ledd" : "");
        return (place, match.Groups["flere"].Success && match.Groups["verb"].Value == "oppheves" ? $"{place} oppheves" : $"{place} skal lyde:");
    }

    /// <summary>What a line changes, or null where it is another kind of line.</summary>
    public static Match? Read(string line)
    {
        if (line.Length > Longest)
        {
            return null;
        }

        var match = Form.Match(Folding.Fold(line).TrimEnd(':', '.', ' '));
        return match.Success ? match : null;
    }
}
