namespace Regelverk.Tests.Architecture.Circle.Right;

/// <summary>Half of a circle that <see cref="FolderGraphTests"/> must find: names the other half only inside a lambda in a method body.</summary>
internal sealed class RightHalf
{
    public int Sum(int[] numbers) => System.Linq.Enumerable.Sum(numbers, number => number + Left.LeftHalf.Number);
}
