using System.Reflection;
using SmartPick.Engine.Picking;
using SmartPick.Matching.Instances;
using SmartPick.Reference;

namespace SmartPick.Architecture.Tests;

/// <summary>What the compiled rooms may know, read from their references.</summary>
public sealed class AssembliesTests
{
    private static readonly string[] PureComputationKnows =
    [
        "System",
        "SmartPick.Matching",
        "MathNet.Numerics",
        "netstandard",
    ];

    [Fact]
    public void The_engine_knows_the_runtime_and_its_mathematics_and_nothing_else()
    {
        Foreign(typeof(ListAdvice).Assembly, PureComputationKnows).ShouldBeEmpty();
    }

    [Fact]
    public void The_match_knows_the_runtime_and_nothing_else()
    {
        Foreign(typeof(MatchInstance).Assembly, ["System"]).ShouldBeEmpty();
    }

    [Fact]
    public void The_engine_does_no_input_or_output()
    {
        string[] rooms =
        [
            "System.Net",
            "System.IO.FileSystem",
            "System.Data",
            "System.Console",
            "System.Diagnostics.Process",
        ];
        typeof(ListAdvice)
            .Assembly.GetReferencedAssemblies()
            .Where(name => rooms.Any(room => name.Name!.StartsWith(room, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_reference_room_knows_no_web_and_no_database()
    {
        Foreign(
                typeof(Problem).Assembly,
                [
                    .. PureComputationKnows,
                    "SmartPick.Engine",
                    "CsvHelper",
                    "DocumentFormat.OpenXml",
                    "DocumentFormat.OpenXml.Framework",
                    "Ical.Net",
                    "UglyToad.PdfPig",
                ]
            )
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Foreign(Assembly assembly, string[] known) =>
        assembly
            .GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name =>
                !known.Any(start =>
                    string.Equals(name, start, StringComparison.Ordinal)
                    || name.StartsWith(start + ".", StringComparison.Ordinal)
                )
            );
}
