namespace Regelverk.Dsl.Tokens;

internal enum TokenKind
{
    /// <summary>A word of the language.</summary>
    Word,

    /// <summary>A declared phrase.</summary>
    Name,

    /// <summary>A run of words that nobody has declared.</summary>
    Unknown,

    Number,
    Date,
    Month,

    /// <summary>A quotation.</summary>
    Text,

    /// <summary>A sign such as «,» or «×».</summary>
    Symbol,

    /// <summary>The declared forms of a name, where they are declared.</summary>
    Declaration,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>Words that are kept but not read: plain text, and lines under an unknown heading.</summary>
    Plain,

    /// <summary>The end of a logical line.</summary>
    End,
}
