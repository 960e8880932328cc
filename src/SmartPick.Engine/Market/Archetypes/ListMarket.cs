using SmartPick.Engine.Applicants;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>How the market of lists is found.</summary>
public sealed record ListSettings
{
    /// <summary>About how many archetypes everybody is parted into.</summary>
    public required int Archetypes { get; init; }

    /// <summary>The most rounds of lists and seasons.</summary>
    public required int Rounds { get; init; }

    /// <summary>Rounds end when the chances that lists were made on and those that came of them differ by less, in logits.</summary>
    public required double Tolerance { get; init; }

    /// <summary>Seasons measured in a round.</summary>
    public required int Seasons { get; init; }

    /// <summary>Parameter draws behind where a list stops; none takes the central estimate.</summary>
    public int Draws { get; init; }

    /// <summary>The share of people that stands for a few users among many who apply as today.</summary>
    public required double FewUsers { get; init; }

    /// <summary>Threads to use; the answer is the same for any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The settings that the assumptions state.</summary>
    /// <param name="assumptions">How people and programs behave.</param>
    /// <param name="threads">Threads to use.</param>
    public static ListSettings Of(AssumptionTable assumptions, int threads) =>
        new()
        {
            Archetypes = (int)assumptions.Get(SeasonKeys.Archetypes).Mean,
            Rounds = (int)assumptions.Get(SeasonKeys.ListRounds).Mean,
            Tolerance = assumptions.Get(SeasonKeys.ListTolerance).Mean,
            Seasons = (int)assumptions.Get(SeasonKeys.ListSeasons).Mean,
            FewUsers = assumptions.Get(SeasonKeys.FewUsers).Mean,
            Threads = threads,
        };
}

/// <summary>How far the search for a market of lists is.</summary>
/// <param name="Round">The round, from 1.</param>
/// <param name="Share">The share of the round's lists that are made.</param>
public readonly record struct ListProgress(int Round, double Share);

/// <summary>One round of lists and seasons.</summary>
/// <param name="Number">The round, from 1.</param>
/// <param name="Distance">Root mean square, over interview slots, of what the seasons showed less what the lists were made on, in logits.</param>
/// <param name="Kept">Share of list entries, program and signal, that are those of the round before.</param>
public sealed record ListRound(int Number, double Distance, double Kept);

/// <summary>Who uses SmartPick's lists.</summary>
public enum ListUse
{
    /// <summary>Nobody: the season as it is.</summary>
    Nobody,

    /// <summary>A few, with lists made for the season as it is.</summary>
    Few,

    /// <summary>Everybody, with lists made for the season as it is.</summary>
    EverybodyAtOnce,

    /// <summary>Everybody, after rounds of lists made for the season that the lists before them led to; promise and outcome are of those of the last round.</summary>
    EverybodySettled,
}

/// <summary>What lists promised and what came of it, for one type; couples apart.</summary>
/// <param name="Use">Who uses lists.</param>
/// <param name="Type">The type.</param>
/// <param name="People">People a season that it rests on (of a few users: the users).</param>
/// <param name="Applications">Mean applications in the preferred specialty.</param>
/// <param name="Dollars">Mean application fees there, US dollars.</param>
/// <param name="Model">
/// Mean chance to match in the preferred specialty that the model gives these very applications of these very people, before any
/// correction; over people drawn by the same numbers for every use, as many as a few users are.
/// </param>
/// <param name="Promised">The same as the product would show it, corrected; null where nobody uses a list.</param>
/// <param name="Realised">Share who match in it, of all who apply.</param>
public sealed record ListOutcome(
    ListUse Use,
    ApplicantType Type,
    double People,
    double Applications,
    double Dollars,
    double? Model,
    double? Promised,
    double Realised
);

/// <summary>Where signals go, over programs of specialties that have signals.</summary>
/// <param name="Use">Who uses lists.</param>
/// <param name="Unsignalled">Share of programs that get none.</param>
/// <param name="TopTenth">Share of all signals that the most signalled tenth of programs gets.</param>
public sealed record SignalSpread(ListUse Use, double Unsignalled, double TopTenth);

/// <summary>How a market of lists was found, and what it does to those who use them.</summary>
/// <param name="Archetypes">How many archetypes.</param>
/// <param name="Seasons">Seasons that each figure rests on.</param>
/// <param name="Rounds">The rounds.</param>
/// <param name="Outcomes">Promise and outcome by use and type.</param>
/// <param name="Signals">Where signals go, by use.</param>
public sealed record ListReport(
    int Archetypes,
    int Seasons,
    IReadOnlyList<ListRound> Rounds,
    IReadOnlyList<ListOutcome> Outcomes,
    IReadOnlyList<SignalSpread> Signals
);

/// <summary>The market in which everybody uses SmartPick's lists.</summary>
/// <param name="Market">The market.</param>
/// <param name="Report">How it was found.</param>
public sealed record ListMarket(NationalMarket Market, ListReport Report);
