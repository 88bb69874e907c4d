using System.Text.Json.Nodes;
using Kyodo.Matching.Model;
using Kyodo.Web.Api.Binding;
using Kyodo.Web.Api.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kyodo.Web.Api;

/// <summary>The description of the API at <c>/openapi/v1.json</c>.</summary>
public static class OpenApiHosting
{
    private const string Bearer = "bearer";

    /// <summary>Adds it.</summary>
    public static IServiceCollection AddKyodoOpenApi(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Kyodo Matching",
                Version = "v1",
                Description = "Ids are written in full in JSON (12233/n-…) and without the municipality in addresses (n-…). "
                    + "Errors are problem documents (RFC 9457) whose `errors` name the fields. "
                    + $"A command may carry `{CommandId.Header}` (a GUID): sent again it gets the first answer.",
            };
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var parameters = metadata.OfType<System.Reflection.MethodInfo>().FirstOrDefault()?.GetParameters() ?? [];
        operation.Parameters ??= [];
        foreach (var described in operation.Parameters.Where(p => parameters.Any(q => q.Name == p.Name
            && (q.ParameterType == typeof(CommandId) || q.ParameterType == typeof(Paging) || q.ParameterType == typeof(ActingFor)))).ToArray())
            operation.Parameters.Remove(described);
        if (parameters.Any(p => p.ParameterType == typeof(CommandId)))
            operation.Parameters.Add(Parameter(CommandId.Header, ParameterLocation.Header, new() { Type = JsonSchemaType.String, Format = "uuid" }, "The command's id"));
        if (parameters.Any(p => p.ParameterType == typeof(Paging)))
        {
            operation.Parameters.Add(Parameter("skip", ParameterLocation.Query, new() { Type = JsonSchemaType.Integer, Minimum = "0" }, "Rows to pass over"));
            operation.Parameters.Add(Parameter("take", ParameterLocation.Query, new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "200" }, "Rows to return"));
        }

        if (parameters.Any(p => p.ParameterType == typeof(ActingFor)))
            operation.Parameters.Add(Parameter("participant", ParameterLocation.Path, new() { Type = JsonSchemaType.String }, "The participant's id", required: true));
        if (metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<IAllowAnonymous>().Any())
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation place, OpenApiSchema schema, string description, bool required = false) =>
        new() { Name = name, In = place, Schema = schema, Description = description, Required = required };

    // What our own converters write, which the generator cannot know.
    private static void Describe(OpenApiSchema schema, Type type)
    {
        if (type == typeof(SkillSet))
            Become(schema, JsonSchemaType.Array, new OpenApiSchema { Type = JsonSchemaType.Integer | JsonSchemaType.String });
        else if (type == typeof(FieldSet))
            Become(schema, JsonSchemaType.Array, Words(Enum.GetNames<Field>()));
        else if (type == typeof(WeeklyHours) || type == typeof(WeeklyHours?))
            Become(schema, JsonSchemaType.Array, Hours());
        else if (type.IsEnum && type.IsDefined(typeof(FlagsAttribute), inherit: false))
            Become(schema, JsonSchemaType.Array, Words(Enum.GetNames(type)));
        else if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStringId<>)))
            Become(schema, JsonSchemaType.String, null);
    }

    private static void Become(OpenApiSchema schema, JsonSchemaType type, OpenApiSchema? items)
    {
        schema.Type = type;
        schema.Items = items;
        schema.Properties = null;
    }

    private static OpenApiSchema Words(IEnumerable<string> names) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. names.Select(n => (JsonNode)System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(n))],
    };

    private static OpenApiSchema Hours() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            [nameof(HourRange.Day).ToLowerInvariant()] = Words(Enum.GetNames<DayOfWeek>()),
            [nameof(HourRange.From).ToLowerInvariant()] = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0", Maximum = "23" },
            [nameof(HourRange.To).ToLowerInvariant()] = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "24" },
        },
    };
}
