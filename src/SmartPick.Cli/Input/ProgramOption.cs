using SmartPick.Engine.Catalog;
using SmartPick.Reference;

namespace SmartPick.Cli.Input;

/// <summary>A program named on the command line.</summary>
internal static class ProgramOption
{
    /// <summary>The program with a code, or null and a problem.</summary>
    public static ResidencyProgram? Find(
        string option,
        string text,
        ProgramCatalog catalog,
        List<Problem> problems
    )
    {
        var program = AcgmeCode.TryParse(text, out var code) ? catalog.Find(code) : null;
        if (program is null)
        {
            problems.Add(
                new Problem(
                    option,
                    null,
                    null,
                    $"\"{text}\"",
                    "the ten-digit ACGME code of a program in the catalog (smartpick programs finds it)"
                )
            );
        }

        return program;
    }
}
