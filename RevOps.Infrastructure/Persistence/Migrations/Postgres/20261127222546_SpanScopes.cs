using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SpanScopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsArchived",
                table: "DealSpans",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "DealSpans",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TeamId",
                table: "DealSpans",
                type: "uuid",
                nullable: true);

            // Spans of before are whose their deals are now
            migrationBuilder.Sql(
                """
                UPDATE "DealSpans" AS s SET "OwnerId" = d."OwnerId", "TeamId" = d."TeamId", "IsArchived" = d."ArchivedAt" IS NOT NULL
                FROM "Deals" AS d WHERE d."Id" = s."DealId";
                """);

            migrationBuilder.CreateIndex(
                name: "IX_DealSpans_OwnerId_State_ClosesOn",
                table: "DealSpans",
                columns: new[] { "OwnerId", "State", "ClosesOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DealSpans_TeamId_State_ClosesOn",
                table: "DealSpans",
                columns: new[] { "TeamId", "State", "ClosesOn" })
                .Annotation("Npgsql:IndexInclude", new[] { "From", "To", "DealId", "Amount", "Currency", "Probability", "Forecast", "IsArchived", "OwnerId" });

            migrationBuilder.DropIndex(
                name: "IX_DealSpans_State_ClosesOn_From",
                table: "DealSpans");

            migrationBuilder.CreateIndex(
                name: "IX_DealSpans_State_ClosesOn_From",
                table: "DealSpans",
                columns: new[] { "State", "ClosesOn", "From" })
                .Annotation("Npgsql:IndexInclude", new[] { "To", "DealId", "Amount", "Currency", "Probability", "Forecast", "IsArchived", "OwnerId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deals_TeamId_OwnerId_AccountId_ArchivedAt",
                table: "Deals",
                columns: new[] { "TeamId", "OwnerId", "AccountId", "ArchivedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DealSpans_State_ClosesOn_From",
                table: "DealSpans");

            migrationBuilder.CreateIndex(
                name: "IX_DealSpans_State_ClosesOn_From",
                table: "DealSpans",
                columns: new[] { "State", "ClosesOn", "From" });

            migrationBuilder.DropIndex(
                name: "IX_Deals_TeamId_OwnerId_AccountId_ArchivedAt",
                table: "Deals");

            migrationBuilder.DropIndex(
                name: "IX_DealSpans_OwnerId_State_ClosesOn",
                table: "DealSpans");

            migrationBuilder.DropIndex(
                name: "IX_DealSpans_TeamId_State_ClosesOn",
                table: "DealSpans");

            migrationBuilder.DropColumn(
                name: "IsArchived",
                table: "DealSpans");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "DealSpans");

            migrationBuilder.DropColumn(
                name: "TeamId",
                table: "DealSpans");
        }
    }
}
