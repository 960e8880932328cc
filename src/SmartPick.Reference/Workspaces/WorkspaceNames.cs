using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Workspaces;

/// <summary>The names that workspaces use for the engine's enumerations.</summary>
internal static class WorkspaceNames
{
    public static ProfileNames<SignalTier> Tiers { get; } = Lower<SignalTier>();

    public static ProfileNames<ApplicationEventKind> Events { get; } =
        Lower<ApplicationEventKind>();

    public static ProfileNames<Objective> Objectives { get; } = Lower<Objective>();

    public static ProfileNames<Preset> Presets { get; } = Lower<Preset>();

    private static ProfileNames<T> Lower<T>()
        where T : struct, Enum => new(value => value.ToString().ToLowerInvariant());
}
