using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CrmLeadsAndActivities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ArchivedAt",
                table: "Leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SaidState",
                table: "Leads",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FailedAt",
                table: "CrmReadings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProblemKind",
                table: "CrmReadings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "CreatedBy",
                table: "AttachedNotes",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "CustomFields",
                table: "AttachedNotes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExternalId",
                table: "AttachedNotes",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ImportId",
                table: "AttachedNotes",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ObjectKey",
                table: "AttachedNotes",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "AttachedNotes",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ObjectKey",
                table: "Activities",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttachedNotes_Source_ExternalId",
                table: "AttachedNotes",
                columns: new[] { "Source", "ExternalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttachedNotes_Source_ObjectKey",
                table: "AttachedNotes",
                columns: new[] { "Source", "ObjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_Source_ObjectKey",
                table: "Activities",
                columns: new[] { "Source", "ObjectKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AttachedNotes_Source_ExternalId",
                table: "AttachedNotes");

            migrationBuilder.DropIndex(
                name: "IX_AttachedNotes_Source_ObjectKey",
                table: "AttachedNotes");

            migrationBuilder.DropIndex(
                name: "IX_Activities_Source_ObjectKey",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "SaidState",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "FailedAt",
                table: "CrmReadings");

            migrationBuilder.DropColumn(
                name: "ProblemKind",
                table: "CrmReadings");

            migrationBuilder.DropColumn(
                name: "CustomFields",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "ExternalId",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "ObjectKey",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "AttachedNotes");

            migrationBuilder.DropColumn(
                name: "ObjectKey",
                table: "Activities");

            migrationBuilder.AlterColumn<Guid>(
                name: "CreatedBy",
                table: "AttachedNotes",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
