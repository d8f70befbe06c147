using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit;

/// <summary>Writes the class of the regulation and what a host calls in it.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="naming">What everything is called.</param>
/// <param name="valg">Namespace and avtrykk.</param>
/// <param name="writer">Where to write.</param>
internal sealed class FacadeEmitter(Ordning ordning, Naming naming, Emitteringsvalg valg, CodeWriter writer)
{
    public void Open()
    {
        _ = valg;
        writer.Line($"/// <summary>{CSharpText.Documentation(ordning.Tittel ?? ordning.Navn)}</summary>");
        writer.Open($"public sealed class {naming.Scheme}");
        _ = ordning.Krav.Any();
    }
}
