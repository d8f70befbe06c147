using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Dsl.Syntax;

/// <summary>The sentences that may stand in one kind of place, for the message about one that may not.</summary>
/// <param name="None">«Ingen setning i en paragraf».</param>
/// <param name="They">«Setningene».</param>
/// <param name="Starts">How the sentences begin.</param>
/// <param name="Sample">One of them.</param>
/// <param name="Hint">What the author may have meant instead, with a blank before it, or null.</param>
internal sealed record SentencePlace(Message None, Message They, IReadOnlyList<string> Starts, string Sample, Message? Hint = null);
