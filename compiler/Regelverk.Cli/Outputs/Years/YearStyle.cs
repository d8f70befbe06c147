namespace Regelverk.Cli.Outputs.Years;

/// <summary>How the page of a comparison looks, on a screen and on paper.</summary>
internal static class YearStyle
{
    /// <summary>Without characters that XML would want escaped.</summary>
    public const string Css = """

        body { font-family: "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-size: 15px; line-height: 1.5; color: #1d1d1d; background: #ffffff; max-width: 960px; margin: 0 auto; padding: 24px 32px 48px; }
        header { border-bottom: 3px solid #123f6d; margin-bottom: 20px; }
        h1 { font-size: 28px; line-height: 1.2; margin: 0 0 6px; color: #123f6d; }
        h2 { font-size: 21px; margin: 36px 0 8px; color: #123f6d; border-bottom: 1px solid #c9d6e3; padding-bottom: 4px; }
        h3 { font-size: 16px; margin: 24px 0 6px; }
        p { margin: 0 0 10px; }
        ul { margin: 0 0 12px; padding-left: 22px; }
        .ingress { font-size: 16px; color: #444444; }
        .merknad { color: #555555; font-size: 14px; }
        .tall { text-align: right; white-space: nowrap; }
        table { border-collapse: collapse; width: 100%; margin: 6px 0 14px; font-size: 14px; }
        th { text-align: left; vertical-align: bottom; background: #eef3f8; border-bottom: 2px solid #9db4c9; padding: 5px 8px; }
        td { vertical-align: top; border-bottom: 1px solid #dfe6ed; padding: 5px 8px; overflow-wrap: break-word; }
        .kort { display: flex; flex-wrap: wrap; gap: 12px; margin: 16px 0 20px; padding: 0; list-style: none; }
        .kort li { flex: 1 1 150px; border: 1px solid #c9d6e3; border-top: 4px solid #123f6d; padding: 10px 14px; }
        .kort b { display: block; font-size: 24px; line-height: 1.25; color: #123f6d; white-space: nowrap; }
        .kort span { display: block; font-size: 13px; color: #555555; }
        figure { margin: 12px 0 20px; }
        figcaption { font-weight: bold; margin-bottom: 6px; }
        svg { width: 100%; height: auto; font-family: inherit; font-size: 13px; }
        del { color: #9a3412; background: #fdeee6; }
        ins { color: #14532d; background: #e7f6ec; text-decoration: underline; }
        @media screen and (max-width: 720px) {
          body { padding: 16px; }
          h1 { font-size: 23px; }
          table { display: block; overflow-x: auto; }
          td:last-child:not(.tall) { min-width: 340px; }
          figure { overflow-x: auto; }
          svg { min-width: 620px; }
        }
        @page { size: A4; margin: 16mm 14mm 18mm; }
        @media print {
          body { max-width: none; padding: 0; font-size: 10pt; }
          h1 { font-size: 20pt; }
          h2 { font-size: 14pt; margin-top: 18pt; break-after: avoid; }
          h3 { font-size: 11pt; break-after: avoid; }
          table { font-size: 9pt; }
          thead { display: table-header-group; }
          p, tr, figure, .kort li { break-inside: avoid; }
          figcaption, h2 + p { break-after: avoid; }
          .kort b { font-size: 13pt; }
          .kort { flex-wrap: nowrap; }
          .kort li { flex: 1 1 auto; }
          figure svg { width: 82%; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }

        """;
}
