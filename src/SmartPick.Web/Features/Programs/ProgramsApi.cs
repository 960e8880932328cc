using Microsoft.AspNetCore.Mvc;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Answers;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Programs;

/// <summary>The catalog by request: what the command line writes of programs with <c>--json</c>.</summary>
internal static class ProgramsApi
{
    public static void MapPrograms(this WebApplication app)
    {
        app.MapGiven(
                "/api/v1/programs",
                SearchAsync,
                "Searches the catalog of programs: by specialty, state, words, and near a place, within so many kilometres."
            )
            .Produces<ProgramsDocument>();
        app.MapGiven(
                "/api/v1/programs/{code}",
                GiveAsync,
                "What is known about one program, each fact with its source, its day and how far to rely on it; what is not known is null, which never means no."
            )
            .Produces<ProgramDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SearchAsync(
        [FromQuery] string? specialty,
        [FromQuery] string? state,
        [FromQuery] string? near,
        [FromQuery] string? within,
        [FromQuery] string? text,
        ReferenceShelf shelf,
        CancellationToken cancellation
    )
    {
        if (await shelf.DataAsync(cancellation).ConfigureAwait(false) is not { } data)
        {
            return ApiAnswer.Busy;
        }

        string[] states = state is null ? [] : [state];
        var search = new SearchText(specialty, states, near, within, text, string.Empty).Read(
            data.Catalog
        );
        return search.Value is { } good
            ? TypedResults.Ok(ProgramsDocument.Build(good.Run(data.Catalog), data))
            : ApiAnswer.Refused(search.Problems);
    }

    private static async Task<IResult> GiveAsync(
        string code,
        ReferenceShelf shelf,
        CancellationToken cancellation
    )
    {
        if (await shelf.DataAsync(cancellation).ConfigureAwait(false) is not { } data)
        {
            return ApiAnswer.Busy;
        }

        if (!AcgmeCode.TryParse(code, out var asked))
        {
            return ApiAnswer.Refused([
                new Problem("the address", null, "code", "no code", "the ten digits of a program"),
            ]);
        }

        return data.Catalog.Find(asked) is { } program
            ? TypedResults.Ok(ProgramDocument.Build(program, data))
            : Results.Problem(
                "code: found the code of no program; expected one that /api/v1/programs gives (programs close)",
                statusCode: StatusCodes.Status404NotFound
            );
    }
}
