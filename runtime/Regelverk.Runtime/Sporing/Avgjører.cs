using System;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <summary>Decides one application.</summary>
internal sealed class Avgjører
{
    private readonly Sak _sak;

    public Avgjører(Sak sak) => _sak = sak;

    public Avgjørelse Avgjør() => throw new InvalidOperationException(_sak.Id);
}
