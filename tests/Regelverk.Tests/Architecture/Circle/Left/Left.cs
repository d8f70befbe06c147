namespace Regelverk.Tests.Architecture.Circle.Left;

/// <summary>Half of a circle that <see cref="FolderGraphTests"/> must find: names the other half in a signature.</summary>
internal static class LeftHalf
{
    public static Right.RightHalf? Other => null;

    public static int Number => 1;
}
