using Regelverk.Dsl.Text;

namespace Regelverk.Compiler.Emit;

/// <summary>What the emitter must know besides the regulation.</summary>
/// <param name="Navnerom">The C# namespace.</param>
/// <param name="Regelsti">The path in <c>#line</c>.</param>
/// <param name="Nullable">Whether to write <c>#nullable enable</c>.</param>
/// <param name="Kilde">The rule text, for lines and columns.</param>
/// <param name="Tekstavtrykk">SHA-256 of the text.</param>
/// <param name="Regelavtrykk">SHA-256 of what the rules mean.</param>
internal sealed record Emitteringsvalg(string Navnerom, string Regelsti, bool Nullable, SourceText Kilde, string Tekstavtrykk, string Regelavtrykk);
