using System;

namespace Regelverk.Runtime.Allocation;

/// <summary>A sentence that is made when somebody asks: most sentences of a large division are read by nobody.</summary>
internal sealed class Sentence
{
    private volatile string? _text;
    private volatile Func<string>? _make;

    /// <param name="text">The sentence.</param>
    public Sentence(string text) => _text = text;

    /// <param name="make">Makes it; it must give the same whenever it is asked, since two threads may ask at once.</param>
    public Sentence(Func<string> make) => _make = make;

    /// <summary>The sentence.</summary>
    public string Text
    {
        get
        {
            // Once made, what it was made from may be forgotten; the text is there before the maker is gone.
            if (_text is null && _make is { } make)
            {
                _text = make();
                _make = null;
            }

            return _text ?? "";
        }
    }
}
