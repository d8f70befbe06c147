using System.Security.Cryptography;
using System.Text;

namespace Regelverk.Dsl.Fingerprint;

/// <summary>SHA-256 of texts.</summary>
internal static class Hash
{
    /// <summary>Lower-case hex of the hash of a text in UTF-8.</summary>
    public static string Sha256(string text)
    {
        using var algorithm = SHA256.Create();
        var hex = new StringBuilder(64);
        foreach (var part in algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)))
        {
            hex.Append("0123456789abcdef"[part >> 4]).Append("0123456789abcdef"[part & 15]);
        }

        return hex.ToString();
    }
}
