using System.Buffers;
using System.CommandLine;
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
        command.SetAction(parsed =>
        {
            var reading = options.Read(parsed, parsed.GetValue(json), json.Name);
            if (reading.Value is not { } order)
            {
                return ProblemPrinter.Print(surroundings, reading.Problems);
            }

            if (!InstanceGenerator.TryGenerate(order.Options, out var instance, out var found))
            {
                return ProblemPrinter.Print(surroundings, options.ProblemsOf(found));
            }

            return Write(order, instance, options, parsed.GetValue(json), surroundings);
        });
        return command;
    }

    private static int Write(
        GenerateOrder order,
        MatchInstance instance,
        GenerateOptions options,
        bool json,
        Surroundings surroundings
    )
    {
        if (order is { File: null, Folder: null })
        {
            LongText.Write(surroundings.Out, Text(instance).Span);
            return ExitCode.Done;
        }

        if (WriteFiles(order, instance, options) is { } problem)
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
        GenerateOptions options
    )
    {
        if (
            order.File is { } file
            && AtomicFile.Write(file, Text(instance).Span, options.FileName) is { } problem
        )
        {
            return problem;
        }

        return order.Folder is { } folder
            ? AtomicFolder.Write(
                folder,
                stage => InstanceFolder.Write(instance, stage),
                InstanceFolder.FileNames,
                options.FolderName
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
