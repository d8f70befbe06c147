using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Syntax;

/// <summary>A provision of an earlier regulation that a line below «overgangsregler» lets stand, copied to the end of the text that is read.</summary>
/// <param name="Line">The line below «overgangsregler».</param>
/// <param name="Start">Where the provision begins in the text that is read.</param>
/// <param name="Place">«§ 2 andre ledd».</param>
/// <param name="Regulation">«Benketilskudd 2025».</param>
/// <param name="Whole">The whole of that regulation.</param>
/// <param name="FirstLedd">The number of the first ledd that is copied.</param>
internal sealed record EarlierText(TextSpan Line, int Start, string Place, string Regulation, SourceText Whole, int FirstLedd);
