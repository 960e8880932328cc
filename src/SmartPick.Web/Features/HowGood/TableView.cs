using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Validation;

namespace SmartPick.Web.Features.HowGood;

/// <summary>In which order the figures stand.</summary>
public enum CellOrder
{
    /// <summary>By specialty and type, folded.</summary>
    Group,

    /// <summary>By the published figure, largest first.</summary>
    Published,

    /// <summary>By people, most first.</summary>
    People,

    /// <summary>By the distance of what the fit had seen, largest first.</summary>
    Seen,

    /// <summary>By the distance on held-out groups, largest first.</summary>
    Unseen,
}

/// <summary>Which figures the table shows and how: all of it stands in the address, so that a view can be passed on. What an address holds
/// that is not known counts as not said.</summary>
public sealed record TableView
{
    /// <summary>Where the page is.</summary>
    public const string Address = "/how-good";

    private const int PageSize = 60;

    private static readonly (string Key, CellOrder Order)[] Orders =
    [
        ("published", CellOrder.Published),
        ("people", CellOrder.People),
        ("seen", CellOrder.Seen),
        ("unseen", CellOrder.Unseen),
    ];

    /// <summary>The order.</summary>
    public CellOrder Order { get; private init; }

    /// <summary>True for the smallest first.</summary>
    public bool IsUpward { get; private init; }

    /// <summary>One family; null for all.</summary>
    public CellFamily? Family { get; private init; }

    /// <summary>One specialty; null for all.</summary>
    public string? Specialty { get; private init; }

    /// <summary>One applicant type; null for all.</summary>
    public ApplicantType? Type { get; private init; }

    /// <summary>True for held-out figures alone.</summary>
    public bool HeldOnly { get; private init; }

    /// <summary>The page of a long table, from 1.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>True when figures are left out.</summary>
    public bool IsFiltered =>
        this is not { Family: null, Specialty: null, Type: null, HeldOnly: false };

    /// <summary>True when the address says something else than the usual.</summary>
    public bool IsChosen => IsFiltered || Order is not CellOrder.Group;

    /// <summary>Reads an address.</summary>
    /// <param name="query">What stands in it.</param>
    /// <param name="specialties">The specialties there are.</param>
    public static TableView Read(IQueryCollection query, IReadOnlySet<string> specialties)
    {
        var sort = query["sort"].ToString();
        var upward = sort.EndsWith("-up", StringComparison.Ordinal);
        var key = upward ? sort[..^3] : sort;
        var order = Orders
            .FirstOrDefault(known => string.Equals(known.Key, key, StringComparison.Ordinal))
            .Order;
        var specialty = query["specialty"].ToString();
        return new TableView
        {
            Order = order,
            IsUpward = upward && order is not CellOrder.Group,
            Family = FamilyWords
                .All.Cast<CellFamily?>()
                .FirstOrDefault(family =>
                    string.Equals(
                        FamilyWords.Key(family!.Value),
                        query["family"],
                        StringComparison.Ordinal
                    )
                ),
            Specialty = specialties.Contains(specialty) ? specialty : null,
            Type = Enum.GetValues<ApplicantType>()
                .Cast<ApplicantType?>()
                .FirstOrDefault(type =>
                    string.Equals(
                        type!.Value.DisplayName(),
                        query["type"],
                        StringComparison.Ordinal
                    )
                ),
            HeldOnly = string.Equals(query["held"], "1", StringComparison.Ordinal),
            Page = int.TryParse(
                query["page"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var page
            )
                ? Math.Max(1, page)
                : 1,
        };
    }

    /// <summary>The figures that the view shows, in its order; by group they keep the report's.</summary>
    public IReadOnlyList<ValidationCell> Choose(IEnumerable<ValidationCell> cells)
    {
        var chosen = cells.Where(Shows);
        return Order is CellOrder.Group ? [.. chosen]
            : IsUpward ? [.. chosen.Where(cell => Key(cell) is not null).OrderBy(Key)]
            : [.. chosen.Where(cell => Key(cell) is not null).OrderByDescending(Key)];
    }

    /// <summary>The part of the figures on this page.</summary>
    public IEnumerable<ValidationCell> OnPage(IReadOnlyList<ValidationCell> chosen) =>
        chosen.Skip((Math.Min(Page, Pages(chosen)) - 1) * PageSize).Take(PageSize);

    /// <summary>How many pages figures take.</summary>
    public static int Pages(IReadOnlyList<ValidationCell> chosen) =>
        Math.Max(1, (chosen.Count + PageSize - 1) / PageSize);

    /// <summary>The address of the same view in another order: the same order again turns it round.</summary>
    public string By(CellOrder order) =>
        (this with { Order = order, IsUpward = order == Order && !IsUpward, Page = 1 }).ToAddress();

    /// <summary>The address of another page of the view.</summary>
    public string At(int page) => (this with { Page = page }).ToAddress();

    /// <summary>What the order is called in the form that keeps it; empty for the usual one.</summary>
    public string SortKey =>
        Order is CellOrder.Group
            ? string.Empty
            : Orders.First(known => known.Order == Order).Key + (IsUpward ? "-up" : string.Empty);

    private string ToAddress() =>
        QueryHelpers.AddQueryString(
            Address,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["sort"] = SortKey is { Length: > 0 } sort ? sort : null,
                ["family"] = Family is { } family ? FamilyWords.Key(family) : null,
                ["specialty"] = Specialty,
                ["type"] = Type?.DisplayName(),
                ["held"] = HeldOnly ? "1" : null,
                ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
            }
        ) + "#figures";

    private bool Shows(ValidationCell cell) =>
        (Family is null || cell.Family == Family)
        && (Specialty is null || string.Equals(cell.Specialty, Specialty, StringComparison.Ordinal))
        && (Type is null || cell.Type == Type)
        && (!HeldOnly || cell.HeldOut is not null);

    /// <summary>By what a figure is sorted; null puts it off the table.</summary>
    private double? Key(ValidationCell cell) =>
        Order switch
        {
            CellOrder.Published => cell.Published,
            CellOrder.People => cell.People,
            CellOrder.Seen => CellWords.Distance(cell, cell.InSample),
            CellOrder.Unseen when cell.HeldOut is { } held => CellWords.Distance(cell, held),
            _ => null,
        };
}
