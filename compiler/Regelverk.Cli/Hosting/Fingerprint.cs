using System;
using System.Security.Cryptography;
using System.Text;

namespace Regelverk.Cli.Hosting;

/// <summary>SHA-256 in lower-case hex, as it stands in a receipt.</summary>
internal static class Fingerprint
{
    /// <summary>Of bytes as they are.</summary>
    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a text as UTF-8 without a byte order mark.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
