using System.Globalization;

namespace SmartPick.Engine.Catalog;

/// <summary>An amount in whole US dollars, the unit of every published fee.</summary>
/// <param name="Dollars">The amount; fees and budgets are not negative.</param>
public readonly record struct Money(int Dollars) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>The sum of two amounts.</summary>
    public static Money operator +(Money left, Money right) => new(left.Dollars + right.Dollars);

    /// <summary>The difference of two amounts.</summary>
    public static Money operator -(Money left, Money right) => new(left.Dollars - right.Dollars);

    /// <summary>Orders amounts.</summary>
    public static bool operator <(Money left, Money right) => left.Dollars < right.Dollars;

    /// <summary>Orders amounts.</summary>
    public static bool operator >(Money left, Money right) => left.Dollars > right.Dollars;

    /// <summary>Orders amounts.</summary>
    public static bool operator <=(Money left, Money right) => left.Dollars <= right.Dollars;

    /// <summary>Orders amounts.</summary>
    public static bool operator >=(Money left, Money right) => left.Dollars >= right.Dollars;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Dollars.CompareTo(other.Dollars);

    /// <summary>The amount with a dollar sign and thousands separators.</summary>
    public override string ToString() => "$" + Dollars.ToString("N0", CultureInfo.InvariantCulture);
}
