using System.Collections.Generic;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>The rule that defines a name, before it is bound.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">What it belongs to.</param>
/// <param name="Place">The § and ledd it stands in.</param>
/// <param name="Uses">The names it uses, and how deep it is built.</param>
/// <param name="Span">Its name in the file.</param>
internal sealed record DefinitionSource(RuleSyntax Rule, Begrep Level, Hjemmel Place, UsedNames Uses, TextSpan Span);
