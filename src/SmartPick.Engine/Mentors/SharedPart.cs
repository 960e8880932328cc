namespace SmartPick.Engine.Mentors;

/// <summary>A part before it is weighed. Its reason is put into words when somebody reads it: among thousands of pairs few are shown.</summary>
internal readonly struct SharedPart
{
    private readonly Func<string>? _say;
    private readonly string? _said;

    /// <param name="share">0 to 1.</param>
    /// <param name="said">Why, in words.</param>
    public SharedPart(double share, string said) => (Share, _said) = (share, said);

    /// <param name="share">0 to 1.</param>
    /// <param name="say">Puts into words why.</param>
    public SharedPart(double share, Func<string> say) => (Share, _say) = (share, say);

    /// <summary>0 to 1.</summary>
    public double Share { get; }

    /// <summary>Why, in words.</summary>
    public string Reason => _said ?? _say?.Invoke() ?? string.Empty;
}
