"""What people see: views, templates and pages."""
