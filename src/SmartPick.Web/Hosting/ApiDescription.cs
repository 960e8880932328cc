using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using SmartPick.Reference;
using SmartPick.Reference.Requests;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Hosting;

/// <summary>The description of the API (OpenAPI), at <c>/openapi/v1.json</c>: everything under <c>/api/v1</c> and nothing of the pages' own posts.</summary>
internal static class ApiDescription
{
    private const string Version = "v1";
    private const string Prefix = "api/v1/";
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            Version,
            options =>
            {
                options.ShouldInclude = description =>
                    description.RelativePath?.StartsWith(Prefix, StringComparison.Ordinal) is true;
                options.AddOperationTransformer(
                    async (operation, context, cancellation) =>
                    {
                        var body = context
                            .Description.ActionDescriptor.EndpointMetadata.OfType<BodyShape>()
                            .SingleOrDefault();
                        var data = await context
                            .ApplicationServices.GetRequiredService<ReferenceShelf>()
                            .DataAsync(cancellation)
                            .ConfigureAwait(false);
                        Complete(operation, body, context.Document!, data);
                        if (
                            context
                                .Description.ActionDescriptor.EndpointMetadata.OfType<OwnBody>()
                                .SingleOrDefault() is
                            { } own
                        )
                        {
                            Take(
                                operation,
                                await context
                                    .GetOrCreateSchemaAsync(own.Type, null, cancellation)
                                    .ConfigureAwait(false)
                            );
                        }
                    }
                );
                options.AddSchemaTransformer(
                    (schema, context, _) =>
                    {
                        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
                        {
                            SayProblems(schema);
                        }

                        return Task.CompletedTask;
                    }
                );
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "SmartPick";
                        document.Info.Version = Version;
                        document.Info.Description =
                            "What the pages do, for programs. What guests send, workspaces or profiles as JSON, is not kept. People, needs, requests, relationships, meetings, advice, team, thanks and rounds are for people with an account: they are asked with the session that the sign-in page begins, and do what the pages do; refusals carry every failure. Fields are added, never changed, within a version. Problems are told as RFC 9457 says. Estimates from published figures; no estimate is a promise. Another method than an address takes is answered 405 with Allow, another body than JSON in UTF-8 415.";

                        // The address that the request came by would be the server's inner one behind a proxy.
                        document.Servers?.Clear();
                        foreach (var (name, schema) in BodySchema.Components)
                        {
                            document.AddComponent(name, SchemaOf(schema, document));
                        }

                        return Task.CompletedTask;
                    }
                );
            }
        );

    /// <summary>Adds what holds for every operation: posts take JSON, read by readers of their own, and each caller may only ask so often.</summary>
    private static void Complete(
        OpenApiOperation operation,
        BodyShape? body,
        OpenApiDocument document,
        ReferenceData? data
    )
    {
        var responses = operation.Responses ??= [];
        responses.TryAdd(
            "429",
            ProblemOf("Too many requests in a short time; Retry-After says when.")
        );
        responses.TryAdd("503", ProblemOf("The server is starting or busy; try again in seconds."));
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            Say(parameter);
        }

        if (body is null)
        {
            return;
        }

        operation.RequestBody = new OpenApiRequestBody
        {
            Description = body.Meaning,
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Json] = new()
                {
                    Schema = SchemaOf(BodySchema.Of(body), document),
                    Examples = data is null ? null : ExamplesOf(body, data),
                },
            },
        };
        responses.TryAdd("413", ProblemOf("The body is too large."));
        responses.TryAdd("415", ProblemOf("The body is no JSON."));
    }

    /// <summary>Adds a body of an address for people with an account.</summary>
    private static void Take(OpenApiOperation operation, OpenApiSchema schema)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Description =
                "The fields that the schema names, each once, no others. Asked with the session's cookie.",
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Json] = new() { Schema = schema },
            },
        };
        operation.Responses!.TryAdd("413", ProblemOf("The body is too large."));
        operation.Responses!.TryAdd("415", ProblemOf("The body is no JSON."));
    }

    /// <summary>What a refusal carries beyond RFC 9457: everything that is wrong, each with its place (<see cref="Problem"/>).</summary>
    private static void SayProblems(OpenApiSchema schema)
    {
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        schema.Properties["problems"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description =
                "Everything that is wrong with the request, in its order; with a 400 that refuses what was sent.",
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string>(StringComparer.Ordinal)
                {
                    "file",
                    "line",
                    "field",
                    "found",
                    "expected",
                },
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["file"] = Said(JsonSchemaType.String, "What was read: the body, the address."),
                    ["line"] = Said(
                        JsonSchemaType.Integer | JsonSchemaType.Null,
                        "The line, from 1; null when the problem has none."
                    ),
                    ["field"] = Said(
                        JsonSchemaType.String | JsonSchemaType.Null,
                        "The JSON path or the field; null when the problem has none."
                    ),
                    ["found"] = Said(
                        JsonSchemaType.String,
                        "What was found, shortened to 80 characters."
                    ),
                    ["expected"] = Said(JsonSchemaType.String, "What was expected."),
                },
            },
        };
    }

    private static OpenApiSchema Said(JsonSchemaType type, string meaning) =>
        new() { Type = type, Description = meaning };

    /// <summary>What the fields of an address that are no words hold.</summary>
    private static void Say(OpenApiParameter parameter)
    {
        switch (parameter.Name)
        {
            case "seed":
                parameter.Description = "The seed of the intervals' draws: same seed, same answer.";
                parameter.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Minimum = "0",
                };
                break;
            case "today":
                parameter.Description = $"The day asked for, {AskedDay.Range}; without it, today.";
                parameter.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Format = "date",
                };
                break;
        }
    }

    private static Dictionary<string, IOpenApiExample> ExamplesOf(
        BodyShape body,
        ReferenceData data
    ) =>
        new BodyExamples(data)
            .Of(body)
            .ToDictionary(
                example => example.Key,
                IOpenApiExample (example) => new OpenApiExample { Value = example.Value },
                StringComparer.Ordinal
            );

    /// <summary>A schema as its reader's own table writes it.</summary>
    private static OpenApiSchema SchemaOf(string json, OpenApiDocument document) =>
        OpenApiModelFactory.Parse<OpenApiSchema>(
            json,
            OpenApiSpecVersion.OpenApi3_1,
            document,
            out _,
            OpenApiConstants.Json
        )!;

    private static OpenApiResponse ProblemOf(string description) =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [ProblemJson] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Object },
                },
            },
        };

    public static void MapApiDescription(this WebApplication app) =>
        app.MapOpenApi("/openapi/{documentName}.json")
            .AllowAnonymous()
            .RequireRateLimiting(RequestLimits.Read);
}
