using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Sources;

/// <summary>Where a listed part hangs: on a søknad or a søker, perhaps inside other parts.</summary>
internal static class PartPath
{
    /// <summary>The columns that say what a part belongs to, outermost first.</summary>
    public static IReadOnlyList<ColumnSpec> Owners(Begrep part)
    {
        var owners = new List<ColumnSpec>();
        for (var at = part.Utenfor; at is not null; at = at.Rolle == Begrepsrolle.Element ? at.Utenfor : null)
        {
            owners.Insert(0, at.Rolle == Begrepsrolle.Søker ? Applicant(at) : ColumnSpec.Id(at, required: true));
        }

        return owners;
    }

    /// <summary>The column that names the applicant; «søker» is always understood.</summary>
    public static ColumnSpec Applicant(Begrep applicant)
    {
        var column = ColumnSpec.Id(applicant, required: true);
        return column with { Name = "søker", Forms = ["søker", .. column.Forms] };
    }

    /// <summary>The parts listed directly under a begrep.</summary>
    public static IEnumerable<Begrep> PartsOf(Ordning ordning, Begrep owner) =>
        ordning.Begreper.Where(b => b.Rolle == Begrepsrolle.Element && b.Utenfor == owner);

    /// <summary>All parts, owners before what they hold.</summary>
    public static IEnumerable<Begrep> AllParts(Ordning ordning) =>
        ordning.Begreper.Where(b => b.Rolle == Begrepsrolle.Element).OrderBy(b => Owners(b).Count);

    /// <summary>One key for a row of ids. The lengths keep «1», «23» apart from «12», «3»; of a begrep all rows are as long.</summary>
    public static PartKey Key(Begrep begrep, IReadOnlyList<string> ids) => new(begrep, ids is [var only] ? only : string.Join('/', ids.Select(id => Folding.Digits(id.Length) + ":" + id)));
}

/// <summary>Tells one thing that is listed, or an application, from all others.</summary>
/// <param name="Begrep">What it is.</param>
/// <param name="Ids">The ids of what it belongs to, and its own.</param>
internal readonly record struct PartKey(Begrep Begrep, string Ids);
