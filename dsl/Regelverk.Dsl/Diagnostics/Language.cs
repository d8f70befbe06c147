namespace Regelverk.Dsl.Diagnostics;

/// <summary>The languages that messages are written in.</summary>
public enum Language
{
    /// <summary>Norwegian bokmål, what policy staff meet.</summary>
    Bokmål,

    /// <summary>English, for developers without Norwegian.</summary>
    English,
}
