using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Seasons;

/// <summary>Reads <c>season/</c>: dates, when invitations go out, and the product's rules for the time after the applications.</summary>
internal static class SeasonFolder
{
    /// <summary>The folder within the data folder.</summary>
    public const string Name = "season";

    /// <summary>What the folder says of the season running; null when there were problems, which are in the log.</summary>
    public static SeasonBasis? Read(
        string dataFolder,
        Season running,
        IReadOnlySet<string> specialties,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var before = log.Count;
        var folder = Path.Combine(dataFolder, Name);
        var dates = SeasonDatesFile.Read(folder, running, sourceIds, log);
        var curves = InvitationsFile.Read(folder, specialties, sourceIds, log);
        var rules = SeasonRulesFile.Read(folder, sourceIds, log);
        return log.Count > before
            ? null
            : new SeasonBasis(
                dates!,
                new InvitationTiming(dates!.Of(SeasonDates.Review).On, curves),
                rules!
            );
    }
}
