using System.Buffers;
using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Instances;
using SmartPick.Reference;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Generate;

/// <summary><c>smartpick generate</c>: makes a market to match.</summary>
internal static class GenerateCommand
{
    /// <summary>What is over sooner than this needs no progress.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings)
    {
        var command = new ExampleCommand(
            "generate",
            "Makes a market that looks like the national one, of any size: common quality, specialties, regions, couples. Same options, same bytes.",
            "smartpick generate --applicants 520 --programs 66 --positions 430 --couples 12"
        );
        var options = new GenerateOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        command.Add(json);
        command.SetAction(
            (parsed, cancellation) => Run(parsed, surroundings, options, json, cancellation)
        );
        return command;
    }

    private static async Task<int> Run(
        ParseResult parsed,
        Surroundings surroundings,
        GenerateOptions options,
        Option<bool> json,
        CancellationToken cancellation
    )
    {
        var reading = options.Read(parsed, parsed.GetValue(json), json.Name);
        if (reading.Value is not { } order)
        {
            return ProblemPrinter.Print(surroundings, reading.Problems);
        }

        var (instance, found) = await Make(order.Options, surroundings, cancellation);
        if (instance is null)
        {
            return ProblemPrinter.Print(surroundings, options.ProblemsOf(found));
        }

        // Writing takes a while as well, and has to stay off the thread that hears of Ctrl-C.
        return await Task.Run(
            () =>
                Write(order, instance, options, parsed.GetValue(json), surroundings, cancellation),
            cancellation
        );
    }

    /// <summary>Makes the market beside this thread, so that whoever stops it need not wait: the process ends, and the half-made market with it.</summary>
    private static async Task<(
        MatchInstance? Instance,
        IReadOnlyList<GeneratorProblem> Problems
    )> Make(GeneratorOptions options, Surroundings surroundings, CancellationToken cancellation)
    {
        var making = Task.Run(
            () =>
                InstanceGenerator.TryGenerate(options, out var instance, out var problems)
                    ? (instance, problems)
                    : (null, problems),
            cancellation
        );
        using var line = new StatusLine(surroundings);
        var start = surroundings.Clock.GetTimestamp();
        while (
            await Task.WhenAny(making, Task.Delay(Patience, surroundings.Clock, cancellation))
            != making
        )
        {
            cancellation.ThrowIfCancellationRequested();
            line.Show(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"making {MarketWords.Count(options.Applicants, "applicant")} and {MarketWords.Count(options.Programs, "program")}: {surroundings.Clock.GetElapsedTime(start).TotalSeconds:0} s"
                )
            );
        }

        return await making;
    }

    private static int Write(
        GenerateOrder order,
        MatchInstance instance,
        GenerateOptions options,
        bool json,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        if (order is { File: null, Folder: null })
        {
            LongText.Write(surroundings.Out, Text(instance).Span);
            return ExitCode.Done;
        }

        if (WriteFiles(order, instance, options, cancellation) is { } problem)
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        surroundings.Out.Write(
            json
                ? JsonDocuments.Write(GenerateDocument.Build(order, instance))
                : MarketWords.Size(instance) + ".\n"
        );
        return ExitCode.Done;
    }

    private static Problem? WriteFiles(
        GenerateOrder order,
        MatchInstance instance,
        GenerateOptions options,
        CancellationToken cancellation
    )
    {
        if (
            order.File is { } file
            && AtomicFile.Write(file, Text(instance).Span, options.FileName, cancellation)
                is { } problem
        )
        {
            return problem;
        }

        return order.Folder is { } folder
            ? AtomicFolder.Write(
                folder,
                stage => InstanceFolder.Write(instance, stage),
                InstanceFolder.FileNames,
                options.FolderName,
                cancellation
            )
            : null;
    }

    private static ReadOnlyMemory<byte> Text(MatchInstance instance)
    {
        var buffer = new ArrayBufferWriter<byte>();
        return TextFormat.TryWrite(instance, buffer, out var obstacles)
            ? buffer.WrittenMemory
            : throw new InvalidOperationException(string.Join(", ", obstacles));
    }
}
