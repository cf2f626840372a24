using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Tests.Stages;

public sealed class SchemaHistoryTests
{
    private static readonly SchemaHistory History = new([Row(20, "second"), Row(10, "first"), Row(30, "third")]);

    [Theory]
    [InlineData(10, "first")]
    [InlineData(19, "first")]
    [InlineData(20, "second")]
    [InlineData(99, "third")]
    public void A_version_is_read_under_the_schema_of_its_time(long time, string field) => Assert.Equal(field, Assert.Single(History.At(time).Schema.Fields).Name);

    [Fact]
    public void Work_older_than_every_schema_is_read_under_the_first() => Assert.Equal("first", Assert.Single(History.At(1).Schema.Fields).Name);

    [Fact]
    public void The_hash_is_that_of_the_schema_found() => Assert.Equal("hash second", History.At(25).Hash);

    [Fact]
    public void The_newest_is_the_last_in_time_however_the_rows_stand() => Assert.Equal("third", Assert.Single(History.Newest.Fields).Name);

    [Fact]
    public void Without_any_the_schema_is_empty()
    {
        Assert.Equal(("", LabelSchema.Empty), new SchemaHistory([]).At(5));
        Assert.Same(LabelSchema.Empty, new SchemaHistory([]).Newest);
    }

    private static SchemaRow Row(long since, string field) =>
        new() { UpdatedAt = since, Hash = $"hash {field}", Json = Content.Write(Some.Schema(Some.Field(FieldKind.Choice, field))) };
}
