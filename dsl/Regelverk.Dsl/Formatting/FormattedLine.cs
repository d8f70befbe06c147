namespace Regelverk.Dsl.Formatting;

/// <summary>One line as it will be written; its words are set in columns after all lines are known.</summary>
internal sealed class FormattedLine(int indent, string words)
{
    /// <summary>Blanks between the words and a comment after them.</summary>
    private const int CommentGap = 3;

    /// <summary>The logical line that begins here; null for comments, continuations and what is kept as it stands.</summary>
    public Place? Begins { get; set; }

    /// <summary>Without comment. A quotation in it may run over several lines of the file.</summary>
    public string Words { get; set; } = words;

    /// <summary>With its «#»; empty where there is none.</summary>
    public string Comment { get; set; } = "";

    public bool HasBlankBefore { get; set; }

    /// <summary>Whether it says nothing, so that it is left out.</summary>
    public bool IsRuler => Begins is not null && Comment.Length == 0 && TableRow.IsRuler(Words);

    /// <summary>A comment that stands all the way to the left belongs to the heading below it.</summary>
    public bool IsCommentOfHeading => indent == 0 && Words.Length == 0 && Comment.Length > 0;

    public string Written() => Words.Length == 0 && Comment.Length == 0 ? ""
        : new string(' ', indent) + Words + (Comment.Length == 0 ? "" : (Words.Length == 0 ? "" : new string(' ', CommentGap)) + Comment);
}
