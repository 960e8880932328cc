using SmartPick.Engine.Catalog;
using SmartPick.Engine.Improving;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Reference;

namespace SmartPick.Web.Features.Pick;

/// <summary>Computes lists, a bounded number at a time: who would have to wait long is told so instead.</summary>
internal sealed class PickService : IDisposable
{
    private readonly ReferenceShelf _shelf;
    private readonly SemaphoreSlim _seats;
    private readonly TimeSpan _patience;

    /// <summary>Takes its limits from the settings <c>pick:atOnce</c> and <c>pick:patienceMilliseconds</c>.</summary>
    public PickService(ReferenceShelf shelf, IConfiguration settings)
    {
        _shelf = shelf;
        _seats = new SemaphoreSlim(settings.GetValue("pick:atOnce", Environment.ProcessorCount));
        _patience = TimeSpan.FromMilliseconds(settings.GetValue("pick:patienceMilliseconds", 4000));
    }

    /// <summary>True when lists can be computed.</summary>
    public bool IsReady => _shelf.IsReady;

    /// <summary>The list, or why there is none; null when all seats stayed taken.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<PickOutcome?> AskAsync(
        ReferenceData data,
        PickRequest request,
        CancellationToken cancellation
    ) => SeatAsync(() => data.CreateAdvisor().Advise(request, null, cancellation), cancellation);

    /// <summary>How a season stands, or why nothing can be said; null when all seats stayed taken.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<SeasonOutcome?> AskAsync(
        ReferenceData data,
        SeasonRequest request,
        CancellationToken cancellation
    ) => SeatAsync(() => data.CreateSeasonAdvisor().Advise(request, cancellation), cancellation);

    /// <summary>A list before and after a change; null when all seats stayed taken.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="before">The question before.</param>
    /// <param name="after">The question after.</param>
    /// <param name="list">The list.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<KeptAnswer?> KeepAsync(
        ReferenceData data,
        PickRequest before,
        PickRequest after,
        KeptList list,
        CancellationToken cancellation
    )
    {
        var advisor = data.CreateAdvisor();
        return SeatAsync(() => advisor.Keep(before, after, list, cancellation), cancellation);
    }

    /// <summary>Before and after a change, with the list made anew; null when all seats stayed taken.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="before">The question before.</param>
    /// <param name="after">The question after.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<WhatIfAnswer?> WhatIfAsync(
        ReferenceData data,
        PickRequest before,
        PickRequest after,
        CancellationToken cancellation
    )
    {
        var advisor = data.CreateAdvisor();
        return SeatAsync(() => advisor.WhatIf(before, after, cancellation), cancellation);
    }

    /// <summary>The chances at single programs; null when all seats stayed taken.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="question">The question that the profile puts.</param>
    /// <param name="programs">Programs, each once.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<IReadOnlyList<ProgramChances>?> ChancesAsync(
        ReferenceData data,
        PickRequest question,
        IReadOnlyList<AcgmeCode> programs,
        CancellationToken cancellation
    )
    {
        var advisor = data.CreateAdvisor();
        return SeatAsync(() => advisor.Chances(question, programs, cancellation), cancellation);
    }

    /// <summary>What would help most; null when all seats stayed taken.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="question">The question that the profile puts.</param>
    /// <param name="list">The list.</param>
    /// <param name="today">The day it is asked.</param>
    /// <param name="parallel">The second specialty to try; null for the one that adds most.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<HelpAnswer?> HelpAsync(
        ReferenceData data,
        PickRequest question,
        KeptList list,
        DateOnly today,
        string? parallel,
        CancellationToken cancellation
    )
    {
        var advisor = data.CreateHelpAdvisor();
        var shared = question with { Threads = Environment.ProcessorCount };
        return SeatAsync(
            () => advisor.Advise(shared, list, today, parallel, cancellation),
            cancellation
        );
    }

    /// <summary>The answer of work as heavy as a list; null when all seats stayed taken.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task<T?> SeatAsync<T>(Func<T> work, CancellationToken cancellation)
        where T : class
    {
        if (!await _seats.WaitAsync(_patience, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        try
        {
            return await Task.Run(work, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _seats.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _seats.Dispose();
}
