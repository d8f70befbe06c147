using System.Collections.Generic;

namespace Regelverk.Tests.Messages;

/// <summary>Cases that would be too long to write: they are built here.</summary>
internal static class LongCases
{
    public static IReadOnlyList<MessageCase> All { get; } = [];
}
