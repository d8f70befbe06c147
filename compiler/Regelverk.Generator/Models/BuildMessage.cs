using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Regelverk.Generator.Models;

/// <summary>A message as plain data; a place in the compiler's sense is made of it only when it is reported.</summary>
/// <param name="Code">«RV» and four digits.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Title">The kind of mistake.</param>
/// <param name="Text">What is wrong and how to mend it, on one line.</param>
/// <param name="Place">Where, or null where it is about no file.</param>
internal sealed record BuildMessage(string Code, DiagnosticSeverity Severity, string Title, string Text, Place? Place);

/// <summary>A place in a rule file.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Span">The characters.</param>
/// <param name="Lines">Their lines and columns, from 0.</param>
internal sealed record Place(string Path, TextSpan Span, LinePositionSpan Lines);
