using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>A grant scheme for one year: the bound regulation. All names are looked up, all types agree, nothing in it refers to the text but for showing it.</summary>
public sealed record Ordning
{
    /// <summary>The name in the first line: «Rekrutteringstilskudd».</summary>
    public string Navn { get; init; } = "";

    /// <summary>The year in the first line.</summary>
    public int År { get; init; }

    /// <summary>The full title, or null.</summary>
    public string? Tittel { get; init; }

    /// <summary>The directorate that manages the grant, or null.</summary>
    public string? Tilskuddsforvalter { get; init; }

    /// <summary>The legal basis of the regulation, or null.</summary>
    public string? Rettsgrunnlag { get; init; }

    /// <summary>The days the regulation applies, or null where the file has a mistake there.</summary>
    public Periode? Gjelder { get; init; }

    /// <summary>What kind of decision it gives and how to complain, or null.</summary>
    public Vedtakstype? Vedtakstype { get; init; }

    /// <summary>The one who applies.</summary>
    public required Begrep Søker { get; init; }

    /// <summary>The application.</summary>
    public required Begrep Søknad { get; init; }

    /// <summary>All begreper, søker and søknad among them, in file order.</summary>
    public IReadOnlyList<Begrep> Begreper { get; init; } = [];

    /// <summary>The months that rules speak of, one for each begrep and period they are said of («For hver avtale og hver måned i …», «antall hele måneder i … der …»).</summary>
    public IReadOnlyList<Begrep> Måneder { get; init; } = [];

    /// <summary>All skjønn, in file order.</summary>
    public IReadOnlyList<Opplysning> Skjønn { get; init; } = [];

    /// <summary>All rates, in file order.</summary>
    public IReadOnlyList<Sats> Satser { get; init; } = [];

    /// <summary>The § in file order.</summary>
    public IReadOnlyList<Paragraf> Paragrafer { get; init; } = [];

    /// <summary>All rules about the outcome, in file order.</summary>
    public IReadOnlyList<Krav> Krav { get; init; } = [];

    /// <summary>All defined names, in file order.</summary>
    public IReadOnlyList<Definisjon> Definisjoner { get; init; } = [];

    /// <summary>«Søkt tilskudd», or null where the file does not define it.</summary>
    public Definisjon? SøktTilskudd { get; init; }

    /// <summary>«Beregnet tilskudd», or null where the file does not define it.</summary>
    public Definisjon? BeregnetTilskudd { get; init; }

    /// <summary>The year's money, or null.</summary>
    public Ramme? Ramme { get; init; }

    /// <summary>The calls for applications, by number.</summary>
    public IReadOnlyList<Runde> Runder { get; init; } = [];

    /// <summary>What happens to what the frame did not cover, or null where the file does not say.</summary>
    public UdekketBeløp? UdekketBeløp { get; init; }

    /// <summary>What an award of an earlier round means in a later one, or null where the file does not say.</summary>
    public TidligereTildelt? TidligereTildelt { get; init; }

    /// <summary>How the frame is divided, or null.</summary>
    public Fordeling? Fordeling { get; init; }

    /// <summary>Duties that are not money, as written.</summary>
    public IReadOnlyList<string> Plikter { get; init; } = [];

    /// <summary>The examples, in file order.</summary>
    public IReadOnlyList<Eksempel> Eksempler { get; init; } = [];

    /// <summary>The regulation as it is for one round: where the rounds are divided each in its own way, with the division of that round.</summary>
    /// <param name="runde">The number of the round; null, or one that there is not, gives the regulation as it stands.</param>
    public Ordning IRunde(int? runde) => Fordeling?.Rundedelinger.FirstOrDefault(d => d.Runder.Any(r => r == runde)) is { } division ? this with { Fordeling = division } : this;
}

/// <summary>What kind of decision the scheme gives.</summary>
/// <param name="ErEnkeltvedtak">Whether it is an enkeltvedtak under forvaltningsloven.</param>
/// <param name="Klagefrist">Time to complain, or null where there is no right to.</param>
/// <param name="Klageinstans">Who decides the complaint, or null.</param>
/// <param name="Grunn">Why it is not an enkeltvedtak, or null.</param>
public sealed record Vedtakstype(bool ErEnkeltvedtak, Varighet? Klagefrist, string? Klageinstans, string? Grunn);

/// <summary>One § and its quoted text.</summary>
/// <param name="Nummer">«§ 2», «§ 3 a», «punkt 2.1».</param>
/// <param name="Tittel">The title, or empty.</param>
/// <param name="Ledd">The quoted text of each ledd, in order.</param>
/// <param name="Span">The heading.</param>
public sealed record Paragraf(string Nummer, string Tittel, IReadOnlyList<Leddtekst> Ledd, TextSpan Span)
{
    /// <summary>The chapter it stands in, «kapittel 2 Tildeling», or null.</summary>
    public string? Kapittel { get; init; }
}

/// <summary>The quoted text of one ledd.</summary>
/// <param name="Tekst">The text without its quotation marks.</param>
/// <param name="Merker">Marks on its line: «omskrevet», «oppdiktet».</param>
/// <param name="Span">The text in the file.</param>
public sealed record Leddtekst(string Tekst, IReadOnlyList<string> Merker, TextSpan Span)
{
    /// <summary>The same ledd in nynorsk, or null where the file does not give it.</summary>
    public string? Nynorsk { get; init; }
}
