using System.Globalization;
using CsCheck;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Tests.Catalog;

public sealed class CatalogValueTests
{
    private static readonly Gen<string> TenDigits = Gen.Char["0123456789"]
        .Array[10]
        .Select(digits => new string(digits));

    [Fact]
    public void Ten_digits_are_a_code_and_come_back_as_they_were() =>
        TenDigits.Sample(text =>
        {
            AcgmeCode.TryParse(text, out var code).ShouldBeTrue();
            code.Digits.ShouldBe(text);
            AcgmeCode.Parse(code.ToString()).ShouldBe(code);
        });

    [Fact]
    public void Nothing_but_ten_ascii_digits_is_a_code() =>
        Gen.String.Sample(text =>
            AcgmeCode.TryParse(text, out _)
            == (text.Length == 10 && text.All(c => c is >= '0' and <= '9'))
        );

    [Theory]
    [InlineData("١٢٣٤٥٦٧٨٩٠")]
    [InlineData("123456789")]
    [InlineData("12345678901")]
    [InlineData(" 123456789")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_digits_lengths_and_blanks_are_no_code(string? text)
    {
        AcgmeCode.TryParse(text, out var code).ShouldBeFalse();
        code.ShouldBe(default);
        code.Digits.ShouldBeEmpty();
    }

    [Fact]
    public void Codes_are_ordered_as_their_numbers() =>
        Gen.Select(TenDigits, TenDigits)
            .Sample(
                (left, right) =>
                    Math.Sign(AcgmeCode.Parse(left).CompareTo(AcgmeCode.Parse(right)))
                    == Math.Sign(
                        long.Parse(left, CultureInfo.InvariantCulture)
                            .CompareTo(long.Parse(right, CultureInfo.InvariantCulture))
                    )
            );

    [Fact]
    public void Code_operators_agree_with_comparison() =>
        Gen.Select(TenDigits, TenDigits)
            .Sample(
                (first, second) =>
                {
                    var (left, right) = (AcgmeCode.Parse(first), AcgmeCode.Parse(second));
                    var order = left.CompareTo(right);
                    return left < right == order < 0
                        && left > right == order > 0
                        && left <= right == order <= 0
                        && left >= right == order >= 0;
                }
            );

    [Fact]
    public void Money_adds_subtracts_and_orders_as_its_dollars() =>
        Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[-1_000_000, 1_000_000])
            .Sample(
                (a, b) =>
                {
                    var (left, right) = (new Money(a), new Money(b));
                    return (left + right).Dollars == a + b
                        && left + right - right == left
                        && left + Money.Zero == left
                        && left < right == a < b
                        && left > right == a > b
                        && left <= right == a <= b
                        && left >= right == a >= b;
                }
            );

    [Fact]
    public void Money_reads_as_dollars_with_thousands_parted() =>
        new Money(1234567).ToString().ShouldBe("$1,234,567");

    [Fact]
    public void A_season_is_written_as_the_year_of_its_match() =>
        Gen.Int[1952, 2100]
            .Sample(year =>
                int.Parse(new Season(year).ToString(), CultureInfo.InvariantCulture) == year
            );
}
