using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Jobs;

/// <summary>One attempt at a job.</summary>
/// <param name="Db">Where the handler writes; saved together with the job's end.</param>
/// <param name="Key">The job's key.</param>
/// <param name="Payload">What was given with it, as JSON.</param>
/// <param name="Now">When the attempt began.</param>
public sealed record JobTurn(PlatformDb Db, string Key, string Payload, DateTimeOffset Now);
