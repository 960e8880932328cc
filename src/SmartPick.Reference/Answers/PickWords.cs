using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;

namespace SmartPick.Reference.Answers;

/// <summary>The names that options, JSON and CSV use for the engine's enumerations.</summary>
public static class PickWords
{
    /// <summary>Objectives by name.</summary>
    public static IReadOnlyDictionary<string, Objective> Objectives { get; } =
        Enum.GetValues<Objective>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>Presets by name.</summary>
    public static IReadOnlyDictionary<string, Preset> Presets { get; } =
        Enum.GetValues<Preset>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>Signals by name.</summary>
    public static IReadOnlyDictionary<string, SignalTier> Signals { get; } =
        Enum.GetValues<SignalTier>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>An objective.</summary>
    public static string Name(Objective objective) =>
        objective switch
        {
            Objective.Match => "match",
            Objective.Anywhere => "anywhere",
            _ => "value",
        };

    /// <summary>A preset.</summary>
    public static string Name(Preset preset) =>
        preset switch
        {
            Preset.Cautious => "cautious",
            Preset.Balanced => "balanced",
            _ => "reach",
        };

    /// <summary>A signal.</summary>
    public static string Name(SignalTier tier) =>
        tier switch
        {
            SignalTier.Gold => "gold",
            SignalTier.Silver => "silver",
            SignalTier.Single => "single",
            _ => "none",
        };

    /// <summary>Why a program is left out.</summary>
    public static string Name(LeftOutCause cause) =>
        cause switch
        {
            LeftOutCause.StrictRequirement => "strict requirement",
            LeftOutCause.Never => "never",
            LeftOutCause.NothingSpeaksForType => "nothing speaks for type",
            LeftOutCause.StateLimit => "state limit",
            LeftOutCause.AddsLittle => "adds little",
            _ => "crowded",
        };

    /// <summary>How likely an interview is.</summary>
    public static string Name(ChanceLabel label) =>
        label switch
        {
            ChanceLabel.Reach => "reach",
            ChanceLabel.Target => "target",
            _ => "likely",
        };
}
